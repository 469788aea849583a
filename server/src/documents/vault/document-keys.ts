import { createSecretKey, type KeyObject } from 'node:crypto';
import type { DocumentDatabase } from '../../storage/schema.ts';
import type { KeyRing } from './key-ring.ts';
import { unwrap, wrapNew } from './vault.ts';

/** Unwrapped keys kept at hand; beyond that the oldest go and are unwrapped again when needed. */
const keptKeys = 2_000;

/** The keys of documents, unwrapped once each. */
export class DocumentKeys {
  readonly #ring: KeyRing;
  readonly #kept = new Map<string, KeyObject>();

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** The key of a document that was used a moment ago, without asking the database. */
  atHand(document: string): KeyObject | undefined {
    return this.#kept.get(document);
  }

  /** Undefined for a document that has none yet. Throws `ForgottenDocument` where it was forgotten. */
  async find(database: DocumentDatabase, document: string): Promise<KeyObject | undefined> {
    const kept = this.#kept.get(document);
    if (kept) return kept;
    const stored = database.selectFrom('documentKeys').select(['document', 'wrapped', 'keyId']);
    const row = await stored.where('document', '=', document).executeTakeFirst();
    if (!row) return undefined;
    const key = createSecretKey(unwrap(this.#ring, row));
    this.remember(new Map([[document, key]]));
    return key;
  }

  /** The keys of all these documents; new ones are stored in the same transaction, and kept only if that succeeds. */
  async findOrMake(transaction: DocumentDatabase, documents: readonly string[]): Promise<Map<string, KeyObject>> {
    const found = new Map<string, KeyObject>();
    for (const document of documents) {
      found.set(document, (await this.find(transaction, document)) ?? (await this.#make(transaction, document)));
    }
    return found;
  }

  remember(keys: ReadonlyMap<string, KeyObject>): void {
    for (const [document, key] of keys) this.#kept.set(document, key);
    for (const document of this.#kept.keys()) {
      if (this.#kept.size <= keptKeys) break;
      this.#kept.delete(document);
    }
  }

  /** Also for a document that never had a key: from now on it says that it was forgotten. */
  async forget(transaction: DocumentDatabase, document: string, forgottenAt: number): Promise<void> {
    this.#kept.delete(document);
    const gone = { wrapped: null, forgottenAt };
    const insert = transaction.insertInto('documentKeys').values({ document, keyId: '', ...gone });
    await insert.onConflict((conflict) => conflict.column('document').doUpdateSet(gone)).execute();
  }

  async #make(transaction: DocumentDatabase, document: string): Promise<KeyObject> {
    const { key, row } = wrapNew(this.#ring, document);
    await transaction
      .insertInto('documentKeys')
      .values({ ...row, forgottenAt: null })
      .execute();
    // Asked again now that nobody else can write: a rotation may have dropped that key in between.
    if (!this.#ring.find(row.keyId)) throw new Error(`the vault key ${row.keyId} was replaced a moment ago`);
    return createSecretKey(key);
  }
}
