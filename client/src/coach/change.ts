/** Blocks that took the place of others: `removed` of them from `from` on. Only what changed crosses to the worker. */
export type Change = { from: number; removed: number; blocks: readonly string[] };

/** What turns `before` into `after`, as one change from the first block that differs to the last. */
export function changeBetween(before: readonly string[], after: readonly string[]): Change {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, removed: before.length - from - same, blocks: after.slice(from, after.length - same) };
}
