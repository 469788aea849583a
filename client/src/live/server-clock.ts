/** Asks the server for its time, in milliseconds. */
export type AskTime = () => Promise<number>;

const samples = 5;

/**
 * Milliseconds to add to the local clock to get the server's: the median of a few measurements, so that one slow
 * answer does not move the clock. Rejects when the server does not answer at all.
 */
export async function measureOffset(ask: AskTime, localNow: () => number = Date.now): Promise<number> {
  const offsets: number[] = [];
  for (let count = 0; count < samples; count += 1) {
    const before = localNow();
    const server = await ask();
    offsets.push(server - (before + localNow()) / 2);
  }
  return Math.round(median(offsets));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
