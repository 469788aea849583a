import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import {
  type ClientEvents,
  type CommandAnswer,
  type MeetingState,
  meetingNamespace,
  type ServerEvents,
} from '@casecircle/shared/protocol/live.ts';
import { io, type Socket } from 'socket.io-client';
import { measureOffset } from '../../../client/src/live/server-clock.ts';

/** What happens to somebody in the meeting. Times are `performance.now()` of this process. */
export type Told = {
  state(attendant: Attendant, state: MeetingState, at: number): void;
  /** Came back, and this long after the connection stood had the state. */
  caughtUp(ms: number): void;
};

/** One person at the commands of a meeting, whose own clock is wrong and whose connection can be cut. */
export class Attendant {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  /** Milliseconds by which the clock they compute was off from the server's, each time they came. */
  readonly clockErrors: number[] = [];
  state: MeetingState | undefined;
  cuts = 0;
  readonly #skew = (Math.random() - 0.5) * 7_200_000;
  #connectedAt: number | undefined;

  constructor(where: { address: string; meeting: string; cookie: string }, told: Told) {
    this.socket = io(`${where.address}${meetingNamespace}`, {
      auth: { meeting: where.meeting },
      forceNew: true,
      transports: ['websocket'],
      extraHeaders: { cookie: where.cookie, origin: where.address },
      reconnectionDelay: 50,
      reconnectionDelayMax: 400,
    });
    this.socket.on('connect', () => {
      this.#connectedAt = performance.now();
      void this.#setClock();
    });
    this.socket.on('state', (state) => {
      const at = performance.now();
      if (this.#connectedAt !== undefined && this.cuts > 0) told.caughtUp(at - this.#connectedAt);
      this.#connectedAt = undefined;
      if (!this.state || state.version >= this.state.version) this.state = state;
      told.state(this, state, at);
    });
  }

  get isHere(): boolean {
    return this.socket.connected && this.#connectedAt === undefined;
  }

  /** The network goes away under the connection; it comes back by itself. */
  cut(): void {
    this.cuts += 1;
    this.socket.io.engine.close();
  }

  give(command: Command): Promise<CommandAnswer> {
    return this.socket.timeout(8_000).emitWithAck('command', { command, seen: this.state?.version ?? 0 });
  }

  leave(): void {
    this.socket.disconnect();
  }

  /** As the client does it. Server and clients run on one machine, so the right answer is known. */
  async #setClock(): Promise<void> {
    const ownNow = () => Date.now() + this.#skew;
    try {
      const offset = await measureOffset(() => this.socket.timeout(8_000).emitWithAck('time'), ownNow);
      this.clockErrors.push(Math.abs(ownNow() + offset - Date.now()));
    } catch {
      // Cut meanwhile; the next connection measures again.
    }
  }
}
