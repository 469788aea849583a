import { labelCount } from './labels.ts';

/** Weights as they are stored: of so many buckets only the telling ones, each weight as one of eight levels. One letter for two, since gzip packs that tighter than base64. */
export type PackedWeights = {
  /** A power of two. */
  readonly buckets: number;
  /** How far each kept bucket lies from the one before: a letter each, "~" meaning "and more". */
  readonly steps: string;
  /** Which level each weight has: a letter for those of two labels, the second eight times its level and the first its; of all rows the first two labels, then the next two, since weights of one label are alike and pack tighter together. */
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
  /** A bit a bucket: whether it says anything. Most do not, and this is small enough for a processor's nearest cache. */
  readonly speaks: Uint32Array;
  /** The row of a bucket that does. */
  readonly rowOf: Uint16Array;
  /**
   * `rowWidth` numbers a row, each of two weights in units of 1 / `unit`, the later label's in the upper half; all are
   * raised alike to be above zero, which says nothing, and so that many rows are summed by summing these numbers.
   */
  readonly rows: Int32Array;
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
export const rowWidth = Math.ceil(labelCount / 2);

/** Weights lie between this and its negative. */
const raise = 128;

export function unpackWeights(packed: PackedWeights): Weights {
  const rowOf = new Uint16Array(packed.buckets);
  const speaks = new Uint32Array(packed.buckets / 32);
  let bucket = -1;
  let row = 0;
  for (let at = 0; at < packed.steps.length; at += 1) {
    bucket += numberOf(packed.steps.charCodeAt(at));
    if (packed.steps[at] === '~') continue;
    rowOf[bucket] = row;
    speaks[bucket >> 5] = (speaks[bucket >> 5] as number) | (1 << (bucket & 31));
    row += 1;
  }
  return {
    mask: packed.buckets - 1,
    speaks,
    rowOf,
    rows: rowsOf(packed, row),
    unit: packed.unit,
    transitions: Float64Array.from(packed.transitions, Math.exp),
  };
}

function rowsOf({ weights, levels }: PackedWeights, count: number): Int32Array {
  const rows = new Int32Array(count * rowWidth);
  for (let at = 0; at < count * rowWidth; at += 1) {
    const two = numberOf(weights.charCodeAt(at));
    const [row, pair] = [at % count, Math.floor(at / count)];
    const [first, second] = [two % levelCount, Math.floor(two / levelCount)].map(
      (level) => (levels[level] as number) + raise,
    ) as [number, number];
    rows[row * rowWidth + pair] = first + (second << 16);
  }
  return rows;
}
