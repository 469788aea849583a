import * as Y from 'yjs';

/** All that a joiner needs: a state, and the updates since it was encoded, in order. */
export type Whole = { state: Uint8Array; since: readonly Uint8Array[] };

/** A shorter state is encoded anew sooner than updates are kept for it. */
const worthKeeping = 32 * 1024;

/** More than this behind a state, and it is encoded anew for the next who joins. */
const [mostUpdates, mostBytes] = [500, 64 * 1024];

/**
 * The whole of a document, encoded at most once in a while: a whole group arrives within the same minute, and a long
 * document takes long to encode. A state is not kept beyond a deletion, so that no joiner gets what was taken away
 * before they came.
 */
export class WholeState {
  readonly #document: Y.Doc;
  #state: Uint8Array | undefined;
  #since: Uint8Array[] = [];
  #bytes = 0;

  constructor(document: Y.Doc, stored?: Uint8Array) {
    this.#document = document;
    this.#state = stored;
    document.on('update', (update: Uint8Array, _origin: unknown, _document: Y.Doc, { deleteSet }: Y.Transaction) => {
      if (this.#state) this.#note(this.#state, update, deleteSet.clients.size > 0);
    });
  }

  read(): Whole {
    if (!this.#state) this.renew(Y.encodeStateAsUpdate(this.#document));
    return { state: this.#state ?? new Uint8Array(), since: this.#since };
  }

  /** Takes a state that was encoded for another reason. */
  renew(state: Uint8Array): void {
    this.#state = state;
    this.#since = [];
    this.#bytes = 0;
  }

  #note(state: Uint8Array, update: Uint8Array, deletes: boolean): void {
    this.#bytes += update.byteLength;
    const isLong = this.#since.length >= mostUpdates || this.#bytes > mostBytes;
    if (deletes || isLong || state.byteLength < worthKeeping) {
      this.#state = undefined;
      this.#since = [];
    } else this.#since.push(update);
  }
}
