/**
 * Counts the settled frames of one connection, so that `saved` always speaks of the first n frames: rules D-20 to
 * D-23 of PROTOCOL.md. While a frame waits for its missing part, later ones wait with it.
 */
export class Receipts {
  #settled = 0;
  #owed = 0;

  get settled(): number {
    return this.#settled;
  }

  /** A frame is stored or refused. A step 2 brings everything the client has, so it settles what was owed too. */
  settle(kind: 'step2' | 'update'): void {
    if (kind === 'update' && this.#owed > 0) {
      this.#owed += 1;
      return;
    }
    this.#settled += this.#owed + 1;
    this.#owed = 0;
  }

  /** A frame came before the part it builds on. True when the client must be asked for that part. */
  owe(): boolean {
    this.#owed += 1;
    return this.#owed === 1;
  }
}
