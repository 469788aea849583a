import type { Candidate, Span } from './finding.ts';

/** Who has claimed what of a text: nobody, a finding, or a rule that explained it as harmless. */
export type Claim = 'free' | 'found' | 'explained';

const found = 1;
const explained = 2;

/** Keeps who has claimed which character of the text: the first to claim wins, and no two findings overlap. */
export class Ground {
  readonly #taken: Uint8Array;
  readonly kept: Candidate[] = [];

  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  readonly free = (start: number, end: number): boolean => {
    for (let at = start; at < end; at += 1) if (this.#taken[at]) return false;
    return true;
  };

  /** The first claim on any of these characters. */
  readonly claimOn = (start: number, end: number): Claim => {
    for (let at = start; at < end; at += 1)
      if (this.#taken[at]) return this.#taken[at] === found ? 'found' : 'explained';
    return 'free';
  };

  /** Keeps the candidates whose ground is free, the longest first where they dispute it. */
  claim(candidates: readonly Candidate[]): void {
    const order = candidates.toSorted(
      (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
    );
    for (const candidate of order) {
      if (candidate.end <= candidate.start || !this.free(candidate.start, candidate.end)) continue;
      this.#taken.fill(found, candidate.start, candidate.end);
      this.kept.push(candidate);
    }
  }

  /** Closes spans to everything later. */
  close(spans: readonly Span[]): void {
    for (const { start, end } of spans) if (this.free(start, end)) this.#taken.fill(explained, start, end);
  }
}
