import { limits } from '@casecircle/shared/protocol/limits.ts';
import { createPace } from './pace.ts';

/** What one session may send, over all its connections: `writes` are the frames that cost us work, `frames` is everything. */
export type Paces = { writes: (bytes: number) => boolean; frames: () => boolean };

type Share<Allowance> = { paces: Allowance; sockets: number; leftAt: number };

/** Stock clients send every caret they hear back to us, so all frames together may be far more than one's own. */
export function ordinaryPaces(): Paces {
  const [count, bytes] = [createPace(100, 500), createPace(1024 * 1024, 16 * 1024 * 1024)];
  return { writes: (length) => count() && bytes(length), frames: createPace(1_000, 5_000) };
}

/** How long a session is remembered after its last socket, so that coming back is no way to a new allowance. */
const memoryMs = 60_000;

/** The sockets of each session, or whatever else shares an allowance, and how many it may have. */
export class Sessions<Allowance = Paces> {
  readonly #shares = new Map<string, Share<Allowance>>();
  readonly #makePaces: () => Allowance;
  readonly #now: () => number;
  readonly #most: number;

  constructor(makePaces: () => Allowance, now: () => number, most: number = limits.socketsOfSession) {
    this.#makePaces = makePaces;
    this.#now = now;
    this.#most = most;
  }

  /** Counts one more socket and gives the allowance that it shares; undefined when the session has too many. */
  enter(sessionId: string): Allowance | undefined {
    const share = this.#shares.get(sessionId) ?? { paces: this.#makePaces(), sockets: 0, leftAt: 0 };
    if (share.sockets >= this.#most) return undefined;
    share.sockets += 1;
    this.#shares.set(sessionId, share);
    return share.paces;
  }

  leave(sessionId: string): void {
    const share = this.#shares.get(sessionId);
    if (!share) return;
    share.sockets -= 1;
    share.leftAt = this.#now();
  }

  /** Forgets sessions that have long been gone. */
  sweep(): void {
    for (const [sessionId, { sockets, leftAt }] of this.#shares) {
      if (sockets === 0 && this.#now() - leftAt > memoryMs) this.#shares.delete(sessionId);
    }
  }
}
