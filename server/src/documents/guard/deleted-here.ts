import type * as Y from 'yjs';
import type { Deletion } from './structs.ts';

type Range = { clock: number; end: number };

/** Which clocks the delete set of one update covers, found without looking at every range for every item. */
export class DeletedHere {
  readonly #ranges = new Map<number, Range[]>();

  constructor(deletions: readonly Deletion[]) {
    for (const { client, clock, length } of deletions) {
      const ranges = this.#ranges.get(client) ?? [];
      if (ranges.length === 0) this.#ranges.set(client, ranges);
      ranges.push({ clock, end: clock + length });
    }
    for (const [client, ranges] of this.#ranges) this.#ranges.set(client, merged(ranges));
  }

  covers(item: Y.Item): boolean {
    const { client, clock } = item.id;
    const ranges = this.#ranges.get(client) ?? [];
    const after = firstBeyond(ranges, clock);
    const range = ranges[after - 1];
    return range !== undefined && range.end >= clock + item.length;
  }
}

/** Sorted, and joined where they touch or overlap: nothing says that a client sends them so. */
function merged(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.clock - other.clock)) {
    const last = joined.at(-1);
    if (last && range.clock <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
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
