import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as Y from 'yjs';
import type { ClientOwner } from './log-store.ts';

/**
 * Whose the Yjs client ids of a document are. Bound by the first update that a person brings under one, for good. The
 * server's own, and those of whoever wrote before ids were bound, belong to nobody.
 */
export class ClientIds {
  readonly #document: Y.Doc;
  readonly #owners: Map<number, string>;
  /** Ids under which carets were shown, newest last: theirs while the document is open, written or not. */
  readonly #claims = new Map<number, string>();

  constructor(document: Y.Doc, owners: readonly ClientOwner[]) {
    this.#document = document;
    this.#owners = new Map(owners.map(({ client, person }) => [client, person]));
  }

  /** Whether a person may write under an id: it is theirs, or nobody has ever written under it. */
  openTo(client: number, person: string): boolean {
    const owner = this.#owners.get(client);
    if (owner !== undefined) return owner === person;
    if ((this.#claims.get(client) ?? person) !== person) return false;
    return client !== this.#document.clientID && Y.getState(this.#document.store, client) === 0;
  }

  /** Takes an id for a person's caret; false when it is another's. Of very many of one person the oldest are let go. */
  claim(client: number, person: string): boolean {
    if (!this.openTo(client, person)) return false;
    this.#claims.delete(client);
    this.#claims.set(client, person);
    const own = [...this.#claims].filter(([, claimant]) => claimant === person);
    const [oldest] = own;
    if (oldest && own.length > limits.claimedIds) this.#claims.delete(oldest[0]);
    return true;
  }

  /** Binds what is not bound yet, and gives it back to be stored with the row that brought it. */
  bind(clients: readonly number[], person: string): ClientOwner[] {
    const newcomers = clients.filter((client) => !this.#owners.has(client)).map((client) => ({ client, person }));
    for (const { client } of newcomers) this.#owners.set(client, person);
    return newcomers;
  }

  /** An id for the server itself that nobody has. */
  takeOwn(): void {
    while (this.#owners.has(this.#document.clientID) || this.#document.store.clients.has(this.#document.clientID)) {
      this.#document.clientID = new Y.Doc().clientID;
    }
  }
}
