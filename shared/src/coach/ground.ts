import type { Candidate, Span } from './finding.ts';

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

  /** Keeps the candidates whose ground is free, the longest first where they dispute it. */
  claim(candidates: readonly Candidate[]): void {
    const order = candidates.toSorted(
      (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
    );
    for (const candidate of order) {
      if (candidate.end <= candidate.start || !this.free(candidate.start, candidate.end)) continue;
      this.#taken.fill(1, candidate.start, candidate.end);
      this.kept.push(candidate);
    }
  }

  /** Closes spans to everything later. */
  close(spans: readonly Span[]): void {
    for (const { start, end } of spans) if (this.free(start, end)) this.#taken.fill(2, start, end);
  }

  /** Opens again what was closed and not claimed. */
  reopen(): void {
    for (let at = 0; at < this.#taken.length; at += 1) if (this.#taken[at] === 2) this.#taken[at] = 0;
  }
}
