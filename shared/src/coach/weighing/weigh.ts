import { featuresAt, mostFeatures, sightOf } from './features.ts';
import { labelCount } from './labels.ts';
import { marginalsOf } from './marginals.ts';
import type { Page } from './page.ts';
import type { Weights } from './weights.ts';

/** For each piece of the page a row of probabilities, one a label (`labels.ts`), summing to 1. */
export function weigh(page: Page, weights: Weights): Float64Array {
  const length = page.pieces.length;
  const scores = new Float64Array(length * labelCount);
  const features = new Uint32Array(mostFeatures);
  const sight = sightOf(page);
  const { mask, rowOf, rows, unit } = weights;
  for (let at = 0; at < length; at += 1) {
    const count = featuresAt(sight, at, features);
    const to = at * labelCount;
    for (let feature = 0; feature < count; feature += 1) {
      const row = (rowOf[(features[feature] as number) & mask] as number) * labelCount;
      if (row === 0) continue;
      for (let label = 0; label < labelCount; label += 1)
        scores[to + label] = (scores[to + label] as number) + (rows[row + label] as number);
    }
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / unit;
  return marginalsOf(scores, weights.transitions);
}
