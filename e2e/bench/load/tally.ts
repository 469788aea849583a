import { Histogram } from './histogram.ts';

/** What happened between two moments. What was sent in between counts also when it arrives later. */
export class Tally {
  latencies = new Histogram();
  saves = new Histogram();
  edits = 0;
  /** Edits and cursor moves that reached somebody else, in between. */
  delivered = 0;
  readonly lostCodes: number[] = [];
  refusals = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.POSITIVE_INFINITY;

  begin(now: number): void {
    this.latencies = new Histogram();
    this.saves = new Histogram();
    this.edits = 0;
    this.delivered = 0;
    this.#from = now;
    this.#to = Number.POSITIVE_INFINITY;
  }

  end(now: number): void {
    this.#to = now;
  }

  sent(now: number): void {
    if (this.#holds(now)) this.edits += 1;
  }

  edit(sentAt: number, at: number): void {
    if (this.#holds(at)) this.delivered += 1;
    if (this.#holds(sentAt)) this.latencies.add(at - sentAt);
  }

  cursor(at: number): void {
    if (this.#holds(at)) this.delivered += 1;
  }

  saved(sentAt: number, at: number): void {
    if (this.#holds(sentAt)) this.saves.add(at - sentAt);
  }

  lost(code: number): void {
    this.lostCodes.push(code);
  }

  refused(): void {
    this.refusals += 1;
  }

  #holds(at: number): boolean {
    return at >= this.#from && at < this.#to;
  }
}
