const known = new Map<string, number>([
  [' ', 1],
  ['', 2],
  ['. ', 5],
  [', ', 6],
  [': ', 7],
  ['.', 8],
  ['-', 12],
  ['/', 13],
  [' & ', 14],
]);

const forms: readonly (readonly [number, RegExp])[] = [
  [3, /\n\s*\n/],
  [4, /\n/],
  [9, /\($/],
  [10, /^\)/],
  [11, /["“”'‘’]/],
  [5, /^\.\s/],
  [17, /@/],
  [18, /#/],
  [16, /[!?]/],
  [7, /^:/],
  [13, /\//],
  [14, /&/],
  [15, /[;—–-]/],
];

/** What stands between two pieces, as one of twenty kinds. */
export function gapKind(gap: string): number {
  const kind = known.get(gap);
  if (kind !== undefined) return kind;
  return forms.find(([, form]) => form.test(gap))?.[0] ?? 19;
}

export const edgeOfText = 20;
