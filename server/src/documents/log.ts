import type { LogRow, LogStore } from './log-store.ts';

/** The log as documents use it: many of them append at the same moment, and each waits for its own rows only. */
export type Log = Omit<LogStore, 'append'> & {
  /**
   * Stores all rows or none, and resolves with their sequence numbers once they are on the disk. Rejects when they
   * could not be stored. Whatever waits at the same moment, of all documents, shares one transaction.
   */
  append(rows: readonly LogRow[]): Promise<number[]>;
};

type Waiting = { rows: readonly LogRow[]; stored: (seqs: number[]) => void; failed: (error: unknown) => void };

/**
 * Rounds begin at least so long after one another, by how many rows come in a millisecond: who types alone waits for
 * nobody, and the more there are, the more share a transaction and a way over the network. Less than anybody feels.
 */
const [gatherMsByRate, longestGatherMs] = [2.25, 30];

/** How much of the rate is what the last round says, so that one big paste is no crowd. */
const newShare = 0.2;

/** Rows a transaction takes at most; the rest waits for the next, which keeps a statement's parameters bounded. */
const rowsInRound = 2_000;

/**
 * Groups what is appended to a store. The queue is bounded by the number of open documents, because a mailbox waits
 * for its append before it sends another, and a mailbox that lags pauses its sockets.
 */
export function createLog(store: LogStore): Log {
  let waiting: Waiting[] = [];
  /** A round is under way, or its time is set. */
  let busy = false;
  let begun = performance.now();
  let rowsInMs = 0;

  function prepareRound(): void {
    busy = true;
    const wait = begun + Math.min(rowsInMs * gatherMsByRate, longestGatherMs) - performance.now();
    // The turn of the event loop is finished first, so that every document's rows come along.
    if (wait > 0) setTimeout(write, wait);
    else setImmediate(write);
  }

  async function write(): Promise<void> {
    const round = takeRound();
    noteRate(round.reduce((sum, { rows }) => sum + rows.length, 0));
    await storeRound(store, round);
    if (waiting.length > 0) prepareRound();
    else busy = false;
  }

  function noteRate(rows: number): void {
    const now = performance.now();
    rowsInMs += newShare * (rows / Math.max(now - begun, 1) - rowsInMs);
    begun = now;
  }

  function takeRound(): Waiting[] {
    let rows = 0;
    let end = 0;
    for (const one of waiting) {
      rows += one.rows.length;
      if (end > 0 && rows > rowsInRound) break;
      end += 1;
    }
    const round = waiting.slice(0, end);
    waiting = waiting.slice(end);
    return round;
  }

  return {
    ...store,
    append(rows) {
      if (rows.length === 0) return Promise.resolve([]);
      return new Promise((stored, failed) => {
        waiting.push({ rows, stored, failed });
        if (!busy) prepareRound();
      });
    },
  };
}

/** One document that cannot be stored must not take the others of its round down: then each is tried alone. */
async function storeRound(store: LogStore, round: readonly Waiting[]): Promise<void> {
  try {
    const seqs = await store.append(round.flatMap((one) => one.rows));
    let from = 0;
    for (const { rows, stored } of round) {
      stored(seqs.slice(from, from + rows.length));
      from += rows.length;
    }
  } catch (error) {
    if (round.length > 1) for (const one of round) await storeRound(store, [one]);
    else for (const { failed } of round) failed(error ?? new Error('the log could not be written'));
  }
}
