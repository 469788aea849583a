import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import type { Refusal } from '@casecircle/shared/domain/result.ts';
import {
  type ClientEvents,
  type CommandAnswer,
  type MeetingState,
  meetingNamespace,
  type ServerEvents,
} from '@casecircle/shared/protocol/live.ts';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';

export type GuestClient = ReturnType<typeof openGuest>;

/** One person's connection to the commands plane, with everything it was told. */
export function openGuest(
  url: string,
  meeting: string,
  personId: string | undefined,
  options: { transports?: string[]; origin?: string } = {},
) {
  const headers: Record<string, string> = {};
  if (personId !== undefined) headers.cookie = `person=${personId}`;
  if (options.origin !== undefined) headers.origin = options.origin;
  const socket: Socket<ServerEvents, ClientEvents> = io(`${url.replace('ws:', 'http:')}${meetingNamespace}`, {
    auth: { meeting },
    forceNew: true,
    transports: options.transports ?? ['websocket'],
    extraHeaders: headers,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
  });
  const states: MeetingState[] = [];
  const present: string[][] = [];
  const revoked: Refusal[] = [];
  const refused: (string | undefined)[] = [];
  socket.on('state', (state) => void states.push(state));
  socket.on('presence', ({ people }) => void present.push(people));
  socket.on('revoked', (refusal) => void revoked.push(refusal));
  socket.on('connect_error', (error) => void refused.push((error as { data?: { code?: string } }).data?.code));
  onTestFinished(() => void socket.disconnect());
  const last = () => states.at(-1);
  const give = (command: Command, seen = last()?.version ?? 0): Promise<CommandAnswer> =>
    socket.timeout(5_000).emitWithAck('command', { command, seen });
  return { socket, states, present, revoked, refused, last, give };
}
