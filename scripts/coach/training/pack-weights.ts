import { labelCount } from '../../../shared/src/coach/weighing/labels.ts';
import { letterOf, levelCount, longStep, type PackedWeights } from '../../../shared/src/coach/weighing/weights.ts';
import type { Chain } from './chain.ts';

/**
 * The buckets that tell most, so many of them, in order: their weights move a note much, and they stand in many notes. What stands in
 * `notes` only once was learnt by heart.
 */
export function telling(chain: Chain, most: number, notes: Uint16Array): number[] {
  const sizes = Array.from({ length: chain.buckets }, (_, bucket) => {
    const row = chain.weights.subarray(bucket * labelCount, (bucket + 1) * labelCount);
    const middle = row.reduce((sum, weight) => sum + weight, 0) / labelCount;
    const spread = row.reduce((sum, weight) => sum + (weight - middle) ** 2, 0);
    const often = notes[bucket] as number;
    return { bucket, size: often < 2 ? 0 : spread * Math.log2(1 + often) };
  });
  const kept = sizes.filter(({ size }) => size > 0).toSorted((one, other) => other.size - one.size);
  return kept
    .slice(0, most)
    .map(({ bucket }) => bucket)
    .toSorted((one, other) => one - other);
}

/** Weights are whole numbers of sixty-fourths. */
const unit = 64;

/** The chain as the engine stores it: its telling buckets, each weight as the nearest level. */
export function packWeights(chain: Chain, kept: readonly number[]): PackedWeights {
  const weights = kept.flatMap((bucket) => aroundMiddle(chain, bucket));
  const levels = levelsOf(weights);
  let steps = '';
  let last = -1;
  for (const bucket of kept) {
    let step = bucket - last;
    for (; step >= longStep; step -= longStep) steps += '~';
    steps += letterOf(step);
    last = bucket;
  }
  const nearest = weights.map((weight) => nearestOf(levels, weight));
  let letters = '';
  for (let label = 0; label < labelCount; label += 2)
    for (let row = 0; row < kept.length; row += 1) {
      const [first = 0, second = 0] = nearest.slice(row * labelCount + label, (row + 1) * labelCount).slice(0, 2);
      letters += letterOf(first + second * levelCount);
    }
  return {
    buckets: chain.buckets,
    steps,
    weights: letters,
    levels,
    unit,
    transitions: [...chain.transitions].map((value) => Number(value.toFixed(2))),
  };
}

/** A bucket's weights in units, with their median at nought: the same added to all of them says nothing, and noughts pack best. */
function aroundMiddle(chain: Chain, bucket: number): number[] {
  const row = [...chain.weights.subarray(bucket * labelCount, (bucket + 1) * labelCount)];
  const middle = row.toSorted((one, other) => one - other)[Math.floor(labelCount / 2)] as number;
  return row.map((weight) => Math.max(-2, Math.min(2, weight - middle)) * unit);
}

/** The levels, from evenly spread ones moved to where the weights are: Lloyd's algorithm. */
function levelsOf(weights: readonly number[]): number[] {
  const sorted = weights.toSorted((one, other) => one - other);
  const [least, most] = [0.005, 0.995].map((share) => sorted[Math.floor(share * sorted.length)] as number) as [
    number,
    number,
  ];
  let levels = Array.from({ length: levelCount }, (_, at) => least + ((most - least) * at) / (levelCount - 1));
  for (let round = 0; round < 40; round += 1) {
    const sums = levels.map(() => ({ sum: 0, count: 0 }));
    for (const weight of weights) {
      const near = sums[nearestOf(levels, weight)] as { sum: number; count: number };
      near.sum += weight;
      near.count += 1;
    }
    levels = levels.map((level, at) => (sums[at]?.count ? sums[at].sum / sums[at].count : level));
  }
  return levels.map(Math.round);
}

function nearestOf(levels: readonly number[], weight: number): number {
  let best = 0;
  for (const [at, level] of levels.entries())
    if (Math.abs(level - weight) < Math.abs((levels[best] as number) - weight)) best = at;
  return best;
}
