import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import {
  type ClientEvents,
  type CommandAnswer,
  type MeetingState,
  meetingNamespace,
  type ServerEvents,
} from '@casecircle/shared/protocol/live.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { io, type Socket } from 'socket.io-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { measureOffset } from './server-clock.ts';

/** `refused` is for good: the server said why, and nobody tries again by themselves. */
export type Connection =
  | { kind: 'connecting' }
  | { kind: 'online' }
  | { kind: 'offline' }
  | { kind: 'refused'; code: RefusalCode };

export type LiveMeeting = {
  connection: Connection;
  /** The last state the server told; stays while offline. */
  state: MeetingState | undefined;
  /** Ids of the people who are connected. */
  present: readonly string[];
  /** Milliseconds to add to the local clock to get the server's. */
  serverOffset: number;
  /** What the coach asks this person about on the table. */
  flags: readonly CoachFlag[];
};

/** Gives a command. `seen` is the version its sender looked at; without it, the newest. Never rejects. */
export type Give = (command: Command, seen?: number) => Promise<CommandAnswer>;

export type MeetingSocket = {
  live: StoreApi<LiveMeeting>;
  give: Give;
  /** Tries to come back after a refusal that may be over by now: somebody signed in again. */
  again: () => void;
  close: () => void;
};

/** The part of a Socket.IO client that this file needs; tests put their own in its place. */
export type LiveSocket = Socket<ServerEvents, ClientEvents>;

const answerMs = 8_000;

/** After a refusal that is not about this person, Socket.IO does not try again by itself. */
const retryMs = 2_000;
const passing: ReadonlySet<RefusalCode> = new Set(['internal', 'not-saved', 'too-many']);

/** Joins a meeting's commands plane and stays joined over lost connections. */
export function joinMeeting(meetingId: string, connect: (meetingId: string) => LiveSocket = toServer): MeetingSocket {
  const live = createStore<LiveMeeting>(() => ({
    connection: { kind: 'connecting' },
    state: undefined,
    present: [],
    serverOffset: 0,
    flags: [],
  }));
  const socket = connect(meetingId);
  socket.on('connect', () => {
    // What was asked about and is settled meanwhile is not told again: the server tells anew what is left.
    live.setState({ connection: { kind: 'online' }, flags: [] });
    void refreshOffset(socket, live);
  });
  socket.on('state', (state) => {
    const known = live.getState().state;
    if (!known || state.version >= known.version) live.setState({ state });
  });
  socket.on('flags', (flags) => live.setState({ flags }));
  socket.on('presence', ({ people }) => live.setState({ present: people }));
  socket.on('revoked', ({ code }) => live.setState({ connection: { kind: 'refused', code } }));
  socket.on('disconnect', (reason) => onDisconnect(socket, live, reason));
  let closed = false;
  const retry = () => setTimeout(() => !closed && socket.connect(), retryMs);
  socket.on('connect_error', (error) => onConnectError(live, error, retry));
  return {
    live,
    give: giver(socket, live),
    again: () => void socket.connect(),
    close: () => {
      closed = true;
      socket.disconnect();
    },
  };
}

function giver(socket: LiveSocket, live: StoreApi<LiveMeeting>): Give {
  return async (command, seen = live.getState().state?.version ?? 0) => {
    // A command is for now: one that waits for the next connection would move a meeting that has moved on.
    if (!socket.connected) return { ok: false, refusal: { code: 'internal', about: 'offline' } };
    try {
      return await socket.timeout(answerMs).emitWithAck('command', { command, seen });
    } catch {
      return { ok: false, refusal: { code: 'internal', about: 'no answer' } };
    }
  };
}

async function refreshOffset(socket: LiveSocket, live: StoreApi<LiveMeeting>): Promise<void> {
  try {
    const serverOffset = await measureOffset(() => socket.timeout(answerMs).emitWithAck('time'));
    live.setState({ serverOffset });
  } catch {
    // The connection went away meanwhile; the next one measures again.
  }
}

function onDisconnect(socket: LiveSocket, live: StoreApi<LiveMeeting>, reason: string): void {
  if (live.getState().connection.kind === 'refused') return;
  live.setState({ connection: { kind: 'offline' }, present: [] });
  // After a disconnect by the server, Socket.IO does not come back by itself; after a restart of ours it should.
  if (reason === 'io server disconnect') socket.connect();
}

function onConnectError(live: StoreApi<LiveMeeting>, error: Error, retry: () => void): void {
  const code = refusalIn(error);
  if (code && !passing.has(code)) {
    live.setState({ connection: { kind: 'refused', code } });
    return;
  }
  live.setState({ connection: { kind: 'offline' } });
  if (code) retry();
}

/** The server's refusal of a connection, as the code in the error's data or message. Undefined: the network. */
function refusalIn(error: Error & { data?: unknown }): RefusalCode | undefined {
  const told =
    typeof error.data === 'object' && error.data !== null && 'code' in error.data ? error.data.code : undefined;
  return [told, error.message].find((word): word is RefusalCode => typeof word === 'string' && word in refusalWords);
}

function toServer(meeting: string): LiveSocket {
  return io(meetingNamespace, {
    auth: { meeting },
    forceNew: true,
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 2_500,
  });
}
