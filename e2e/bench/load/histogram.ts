const stepMs = 0.02;
const steps = 250_000;

/** Counts of durations in steps of 0.02 ms up to five seconds; longer ones count as five seconds. */
export class Histogram {
  readonly #counts = new Uint32Array(steps);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(ms: number): void {
    const step = Math.min(Math.max(Math.floor(ms / stepMs), 0), steps - 1);
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
    this.#count += 1;
  }

  /** The duration that `share` of all stay under; NaN when there are none. */
  percentile(share: number): number {
    const wanted = Math.ceil(this.#count * share);
    if (wanted === 0) return Number.NaN;
    let seen = 0;
    for (let step = 0; step < steps; step += 1) {
      seen += this.#counts[step] ?? 0;
      if (seen >= wanted) return (step + 1) * stepMs;
    }
    return Number.NaN;
  }
}
