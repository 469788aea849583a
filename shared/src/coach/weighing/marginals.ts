import { labelCount } from './labels.ts';

/**
 * How likely each label is for each piece, given all pieces: the forward–backward pass of a linear-chain conditional
 * random field (Lafferty, McCallum and Pereira 2001). `scores` holds a row of `labelCount` a piece; `transitions` the exponentials of
 * what one label says of the next, row by row. Gives back rows of probabilities that sum to 1.
 */
export function marginalsOf(scores: Float64Array, transitions: Float64Array): Float64Array {
  const length = scores.length / labelCount;
  const { forward, scales } = forwardOf(scores, transitions);
  const beta = new Float64Array(labelCount).fill(1);
  const ahead = new Float64Array(labelCount);
  const marginals = new Float64Array(scores.length);
  for (let at = length - 1; at >= 0; at -= 1) {
    const row = at * labelCount;
    for (let label = 0; label < labelCount; label += 1)
      marginals[row + label] = (forward[row + label] as number) * (beta[label] as number);
    for (let label = 0; label < labelCount; label += 1)
      ahead[label] = ((scores[row + label] as number) * (beta[label] as number)) / (scales[at] as number);
    for (let label = 0; label < labelCount; label += 1) beta[label] = sumAhead(transitions, label, ahead);
  }
  return marginals;
}

function sumAhead(transitions: Float64Array, label: number, ahead: Float64Array): number {
  let sum = 0;
  for (let next = 0; next < labelCount; next += 1)
    sum += (transitions[label * labelCount + next] as number) * (ahead[next] as number);
  return sum;
}

/** Probabilities of the labels given the pieces up to each, and what each row was divided by. Turns `scores` into exponentials. */
export function forwardOf(
  scores: Float64Array,
  transitions: Float64Array,
): { forward: Float64Array; scales: Float64Array } {
  const length = scores.length / labelCount;
  const forward = new Float64Array(scores.length);
  const scales = new Float64Array(length);
  for (let at = 0; at < length; at += 1) {
    const row = at * labelCount;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labelCount; label += 1) most = Math.max(most, scores[row + label] as number);
    let sum = 0;
    for (let label = 0; label < labelCount; label += 1) {
      scores[row + label] = Math.exp((scores[row + label] as number) - most);
      const into =
        (at === 0 ? 1 : reached(forward, row - labelCount, transitions, label)) * (scores[row + label] as number);
      forward[row + label] = into;
      sum += into;
    }
    scales[at] = sum;
    for (let label = 0; label < labelCount; label += 1) forward[row + label] = (forward[row + label] as number) / sum;
  }
  return { forward, scales };
}

function reached(forward: Float64Array, row: number, transitions: Float64Array, label: number): number {
  let sum = 0;
  for (let last = 0; last < labelCount; last += 1)
    sum += (forward[row + last] as number) * (transitions[last * labelCount + label] as number);
  return sum;
}
