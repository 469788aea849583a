import type { DocumentDatabase } from '../storage/schema.ts';
import { DocumentKeys } from './vault/document-keys.ts';
import type { KeyRing } from './vault/key-ring.ts';
import { seal, unseal } from './vault/sealed.ts';

/** Whose a Yjs client id is, in one document. */
export type ClientOwner = { client: number; person: string };

/** One update to store. `document` is the document's path; `newcomers` are client ids that write for the first time. */
export type LogRow = { document: string; bytes: Uint8Array; newcomers?: readonly ClientOwner[] };

/** All that is stored of a document, in the order in which it was stored. */
export type Loaded = { rows: { seq: number; bytes: Uint8Array }[]; clients: ClientOwner[] };

/** The stored updates of all documents, sealed. It does one thing at a time and knows nothing of who waits. */
export type LogStore = {
  /** Throws `ForgottenDocument` where the key is gone. */
  load(document: string): Promise<Loaded>;
  /** Which of these documents there are, by their path; those that were never opened are left out. */
  known(documents: readonly string[]): Promise<[document: string, standing: 'kept' | 'forgotten'][]>;
  /** Stores all rows or none, and resolves with their sequence numbers once they are on the disk. */
  append(rows: readonly LogRow[]): Promise<number[]>;
  /** Puts one state in the place of exactly the rows that it merged. Resolves with its sequence number. */
  compact(document: string, merged: readonly number[], state: Uint8Array): Promise<number>;
  /** Erases: forgets the document's key and deletes its rows. */
  forget(document: string): Promise<void>;
  close(): Promise<void>;
};

/** Parameters of one statement stay well below what the databases take. */
const rowsInStatement = 500;

export function openLogStore(database: DocumentDatabase, ring: KeyRing, now: () => number = Date.now): LogStore {
  const keys = new DocumentKeys(ring);

  async function insert(transaction: DocumentDatabase, rows: readonly LogRow[], of: Map<string, Buffer>) {
    const values = rows.map(({ document, bytes }) => ({
      document,
      bytes: seal(keyIn(of, document), bytes, document),
      at: now(),
    }));
    const stored = await transaction.insertInto('documentUpdates').values(values).returning('seq').execute();
    return stored.map(({ seq }) => seq).toSorted((one, other) => one - other);
  }

  return {
    async load(document) {
      const key = await keys.find(database, document);
      if (!key) return { rows: [], clients: [] };
      const sealed = await ofDocument(database, document);
      const rows = sealed.map(({ seq, bytes }) => ({ seq, bytes: unseal(key, bytes, document) }));
      return { rows, clients: await clientsOf(database, document) };
    },
    async known(documents) {
      const found: [string, 'kept' | 'forgotten'][] = [];
      for (const some of portions(documents)) {
        const keyed = database.selectFrom('documentKeys').select(['document', 'wrapped']);
        for (const { document, wrapped } of await keyed.where('document', 'in', some).execute())
          found.push([document, wrapped === null ? 'forgotten' : 'kept']);
      }
      return found;
    },
    async append(rows) {
      const documents = [...new Set(rows.map((row) => row.document))];
      const { seqs, used } = await database.transaction().execute(async (transaction) => {
        const used = await keys.findOrMake(transaction, documents);
        const seqs: number[] = [];
        for (const some of portions(rows)) seqs.push(...(await insert(transaction, some, used)));
        await storeClients(transaction, rows);
        return { seqs, used };
      });
      keys.remember(used);
      return seqs;
    },
    async compact(document, merged, state) {
      return database.transaction().execute(async (transaction) => {
        const used = await keys.findOrMake(transaction, [document]);
        const [seq] = await insert(transaction, [{ document, bytes: state }], used);
        for (const some of portions(merged)) {
          const gone = transaction.deleteFrom('documentUpdates').where('document', '=', document);
          await gone.where('seq', 'in', some).execute();
        }
        if (seq === undefined) throw new Error('the state was not stored');
        return seq;
      });
    },
    async forget(document) {
      await database.transaction().execute(async (transaction) => {
        await keys.forget(transaction, document, now());
        await transaction.deleteFrom('documentUpdates').where('document', '=', document).execute();
        await transaction.deleteFrom('documentClients').where('document', '=', document).execute();
      });
    },
    close: () => Promise.resolve(),
  };
}

function keyIn(keys: Map<string, Buffer>, document: string): Buffer {
  const key = keys.get(document);
  if (!key) throw new Error('a document without a key');
  return key;
}

function ofDocument(database: DocumentDatabase, document: string) {
  const all = database.selectFrom('documentUpdates').select(['seq', 'bytes']);
  return all.where('document', '=', document).orderBy('seq').execute();
}

async function clientsOf(database: DocumentDatabase, document: string): Promise<ClientOwner[]> {
  return database.selectFrom('documentClients').select(['client', 'person']).where('document', '=', document).execute();
}

async function storeClients(transaction: DocumentDatabase, rows: readonly LogRow[]): Promise<void> {
  const values = rows.flatMap(({ document, newcomers = [] }) => newcomers.map((owner) => ({ document, ...owner })));
  for (const some of portions(values)) {
    const insert = transaction.insertInto('documentClients').values(some);
    await insert.onConflict((conflict) => conflict.doNothing()).execute();
  }
}

function* portions<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let start = 0; start < values.length; start += rowsInStatement)
    yield values.slice(start, start + rowsInStatement);
}
