import { featuresAt, mostFeatures, type Sight } from '../../../shared/src/coach/weighing/features.ts';
import { labelCount } from '../../../shared/src/coach/weighing/labels.ts';
import { forwardOf } from '../../../shared/src/coach/weighing/marginals.ts';
import { at, type Figures, move, type Rates } from './figures.ts';

/** A conditional random field in the making: weights by bucket and label, and how far each has moved (AdaGrad). */
export type Chain = {
  readonly buckets: number;
  /** Whether a bucket may have weights at all. */
  readonly open: Uint8Array;
  readonly weights: Float32Array;
  readonly moved: Float32Array;
  readonly transitions: Float64Array;
  readonly transitionsMoved: Float64Array;
};

/** One without weights; `kept` names the only buckets that may get some. */
export function newChain(buckets: number, kept?: readonly number[]): Chain {
  const open = new Uint8Array(buckets).fill(kept ? 0 : 1);
  for (const bucket of kept ?? []) open[bucket] = 1;
  return {
    buckets,
    open,
    weights: new Float32Array(buckets * labelCount),
    moved: new Float32Array(buckets * labelCount),
    transitions: new Float64Array(labelCount * labelCount),
    transitionsMoved: new Float64Array(labelCount * labelCount),
  };
}

/** Where the weights of each piece's features begin, `mostFeatures` a piece, -1 after the last. */
export function rowsOf(sight: Sight, { buckets, open }: Pick<Chain, 'buckets' | 'open'>): Int32Array {
  const length = sight.page.pieces.length;
  const rows = new Int32Array(length * mostFeatures).fill(-1);
  const features = new Uint32Array(mostFeatures);
  for (let piece = 0; piece < length; piece += 1) {
    const count = featuresAt(sight, piece, features);
    let to = piece * mostFeatures;
    for (const feature of features.subarray(0, count)) {
      const bucket = feature & (buckets - 1);
      if (!open[bucket]) continue;
      rows[to] = bucket * labelCount;
      to += 1;
    }
  }
  return rows;
}

function scoresOf(chain: Chain, rows: Int32Array): Float64Array {
  const scores = new Float64Array((rows.length / mostFeatures) * labelCount);
  for (let piece = 0; piece < rows.length / mostFeatures; piece += 1)
    for (const row of featuresOf(rows, piece))
      for (let label = 0; label < labelCount; label += 1) {
        const to = piece * labelCount + label;
        scores[to] = at(scores, to) + at(chain.weights, row + label);
      }
  return scores;
}

function featuresOf(rows: Int32Array, piece: number): Int32Array {
  const all = rows.subarray(piece * mostFeatures, (piece + 1) * mostFeatures);
  const end = all.indexOf(-1);
  return end === -1 ? all : all.subarray(0, end);
}

/** One step up the likelihood of one note. `gold` has a label a piece; a missed identifier costs `rates.cost` times as much. */
export function learn(chain: Chain, rows: Int32Array, gold: Uint8Array, rates: Rates): void {
  if (gold.length === 0) return;
  const scores = scoresOf(chain, rows);
  const transitions = chain.transitions.map(Math.exp);
  const { forward, scales } = forwardOf(scores, transitions);
  const backward = backwardOf(scores, transitions, scales);
  learnTransitions(chain, { forward, backward, scores, scales, transitions }, gold, rates);
  for (const [piece, right] of gold.entries()) {
    const features = featuresOf(rows, piece);
    for (let label = 0; label < labelCount; label += 1) {
      const likely = at(forward, piece * labelCount + label) * at(backward, piece * labelCount + label);
      const slope = (right === 0 ? 1 : rates.cost) * (likely - (right === label ? 1 : 0));
      if (Math.abs(slope) < 1e-4) continue;
      for (const row of features) move(chain.weights, chain.moved, row + label, slope, rates);
    }
  }
}

function backwardOf(scores: Float64Array, transitions: Float64Array, scales: Float64Array): Float64Array {
  const backward = new Float64Array(scores.length).fill(1);
  for (let piece = scales.length - 2; piece >= 0; piece -= 1)
    for (let label = 0; label < labelCount; label += 1) {
      let sum = 0;
      for (let next = 0; next < labelCount; next += 1) {
        const to = (piece + 1) * labelCount + next;
        sum += at(transitions, label * labelCount + next) * at(scores, to) * at(backward, to);
      }
      backward[piece * labelCount + label] = sum / at(scales, piece + 1);
    }
  return backward;
}

type Pass = Readonly<Record<'forward' | 'backward' | 'scores' | 'scales' | 'transitions', Figures>>;

function learnTransitions(chain: Chain, pass: Pass, gold: Uint8Array, rates: Rates): void {
  const slopes = new Float64Array(labelCount * labelCount);
  for (let piece = 1; piece < gold.length; piece += 1) {
    const row = piece * labelCount;
    for (let cell = 0; cell < slopes.length; cell += 1) {
      const [last, label] = [Math.floor(cell / labelCount), cell % labelCount];
      const through =
        at(pass.forward, row - labelCount + last) * at(pass.transitions, cell) * at(pass.scores, row + label);
      slopes[cell] = at(slopes, cell) + (through * at(pass.backward, row + label)) / at(pass.scales, piece);
    }
    const taken = at(gold, piece - 1) * labelCount + at(gold, piece);
    slopes[taken] = at(slopes, taken) - 1;
  }
  for (const [cell, slope] of slopes.entries()) move(chain.transitions, chain.transitionsMoved, cell, slope, rates);
}
