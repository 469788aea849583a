import { labelCount } from './labels.ts';

/** Weights as they are stored: of so many buckets only the telling ones, each weight as one of eight levels. One letter for two, since gzip packs that tighter than base64. */
export type PackedWeights = {
  /** A power of two. */
  readonly buckets: number;
  /** How far each kept bucket lies from the one before: a letter each, "~" meaning "and more". */
  readonly steps: string;
  /** Which level each weight has: a letter for two, the first eight times its level and the second its. */
  readonly weights: string;
  /** In units of 1 / `unit`. */
  readonly levels: readonly number[];
  readonly unit: number;
  /** What a label says of the next, row by row. */
  readonly transitions: readonly number[];
};

export type Weights = {
  /** What a feature is cut to for its bucket. */
  readonly mask: number;
  /** The row of a bucket, 0 for one that says nothing. */
  readonly rowOf: Uint16Array;
  /** A row a kept bucket, in units of 1 / `unit`; row 0 is all zero. Small, so that it stays in a processor's cache. */
  readonly rows: Int8Array;
  readonly unit: number;
  /** The exponentials of the transitions. */
  readonly transitions: Float64Array;
};

/** Numbers below ninety are a letter from "#" to "}", without the backslash; "~" is a step of ninety. */
export function letterOf(number: number): string {
  const code = number + 35;
  return String.fromCharCode(code < 92 ? code : code + 1);
}

function numberOf(code: number): number {
  return code - (code > 92 ? 36 : 35);
}

export const longStep = 90;
export const levelCount = 8;

export function unpackWeights(packed: PackedWeights): Weights {
  const rowOf = new Uint16Array(packed.buckets);
  let bucket = -1;
  let row = 0;
  for (let at = 0; at < packed.steps.length; at += 1) {
    bucket += numberOf(packed.steps.charCodeAt(at));
    if (packed.steps[at] === '~') continue;
    row += 1;
    rowOf[bucket] = row;
  }
  const rows = new Int8Array((row + 1) * labelCount);
  for (let at = 0; at < row * labelCount; at += 1) {
    const two = numberOf(packed.weights.charCodeAt(at >> 1));
    rows[labelCount + at] = packed.levels[at & 1 ? two % levelCount : Math.floor(two / levelCount)] as number;
  }
  return {
    mask: packed.buckets - 1,
    rowOf,
    rows,
    unit: packed.unit,
    transitions: Float64Array.from(packed.transitions, Math.exp),
  };
}
