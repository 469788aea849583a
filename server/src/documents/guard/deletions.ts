import type * as Y from 'yjs';

export type Range = { clock: number; end: number };

/** What one update deletes: for each client ranges of its clocks, in order, that neither touch nor overlap. */
export type Deletions = ReadonlyMap<number, readonly Range[]>;

/** Puts ranges as they came into order. They may come in any, overlap, and say the same a thousand times over. */
export function inOrder(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.clock - other.clock)) {
    const last = joined.at(-1);
    if (last && range.clock <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** Whether an update deletes all of an item, found without looking at every range for every item. */
export function covers(deletions: Deletions, item: Y.Item): boolean {
  const { client, clock } = item.id;
  const ranges = deletions.get(client) ?? [];
  const range = ranges[firstBeyond(ranges, clock) - 1];
  return range !== undefined && range.end >= clock + item.length;
}

export function countRanges(deletions: Deletions): number {
  let count = 0;
  for (const ranges of deletions.values()) count += ranges.length;
  return count;
}

/** The index of the first range that begins behind `clock`. */
function firstBeyond(ranges: readonly Range[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
