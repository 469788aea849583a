import { featuresAt, mostFeatures, sightOf } from './features.ts';
import { labelCount } from './labels.ts';
import { marginalsOf } from './marginals.ts';
import type { Page } from './page.ts';
import { rowWidth, type Weights } from './weights.ts';

/** For each piece of the page a row of probabilities, one a label (`labels.ts`), summing to 1. */
export function weigh(page: Page, weights: Weights): Float64Array {
  const length = page.pieces.length;
  const scores = new Float64Array(length * labelCount);
  const features = new Uint32Array(mostFeatures);
  const sums = new Int32Array(rowWidth);
  const sight = sightOf(page);
  for (let at = 0; at < length; at += 1) {
    addUp(weights, features, featuresAt(sight, at, features), sums);
    for (let label = 0; label < labelCount; label += 1) {
      const two = sums[label >> 1] as number;
      scores[at * labelCount + label] = (label & 1 ? two >> 16 : two & 0xffff) / weights.unit;
    }
  }
  return marginalsOf(scores, weights.transitions);
}

/** The rows of the features, summed: this is what takes the time, and so the four sums are kept apart from any array. */
function addUp({ mask, speaks, rowOf, rows }: Weights, features: Uint32Array, count: number, sums: Int32Array): void {
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let feature = 0; feature < count; feature += 1) {
    const bucket = (features[feature] as number) & mask;
    if (!((speaks[bucket >> 5] as number) & (1 << (bucket & 31)))) continue;
    const row = (rowOf[bucket] as number) * rowWidth;
    one += rows[row] as number;
    two += rows[row + 1] as number;
    three += rows[row + 2] as number;
    four += rows[row + 3] as number;
  }
  sums[0] = one;
  sums[1] = two;
  sums[2] = three;
  sums[3] = four;
}
