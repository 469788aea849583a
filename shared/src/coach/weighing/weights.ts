import { bytesOf } from '../dictionary/base64.ts';
import { labelCount } from './labels.ts';

/** Weights as they are stored: of so many buckets only the telling ones, each weight as one of sixteen levels. */
export type PackedWeights = {
  /** A power of two. */
  readonly buckets: number;
  /** How far each kept bucket lies from the one before, a byte each, 255 meaning "and more", as base64. */
  readonly steps: string;
  /** Which level each weight has, half a byte each, as base64. */
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

export function unpackWeights(packed: PackedWeights): Weights {
  const rowOf = new Uint16Array(packed.buckets);
  let bucket = -1;
  let row = 0;
  for (const byte of bytesOf(packed.steps)) {
    bucket += byte.charCodeAt(0);
    if (byte === '\xff') continue;
    row += 1;
    rowOf[bucket] = row;
  }
  const rows = new Int8Array((row + 1) * labelCount);
  const halves = bytesOf(packed.weights);
  for (let at = 0; at < row * labelCount; at += 1) {
    const byte = halves.charCodeAt(at >> 1);
    rows[labelCount + at] = packed.levels[at & 1 ? byte >> 4 : byte & 15] as number;
  }
  return {
    mask: packed.buckets - 1,
    rowOf,
    rows,
    unit: packed.unit,
    transitions: Float64Array.from(packed.transitions, Math.exp),
  };
}
