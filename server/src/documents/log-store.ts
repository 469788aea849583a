import type { DocumentDatabase } from '../storage/schema.ts';
import { type ClientOwner, type LogRow, unpack } from './log-row.ts';
import { DocumentKeys } from './vault/document-keys.ts';
import type { KeyRing } from './vault/key-ring.ts';
import { formIn, type Key, seal, unseal } from './vault/sealed.ts';

export type { ClientOwner, LogRow };

/** All updates that are stored of a document, in the order in which they were. Those of one row share its number. */
export type Loaded = { rows: { seq: number; bytes: Uint8Array }[]; clients: ClientOwner[] };

/** A row as it lies in the database. */
export type SealedRow = { document: string; bytes: Uint8Array; at: number };

/** The stored updates of all documents, sealed. It does one thing at a time and knows nothing of who waits. */
export type LogStore = {
  /** Throws `ForgottenDocument` where the key is gone. */
  load(document: string): Promise<Loaded>;
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

/**
 * `quick` stores rows in a transaction of its own, where the database can do that without the detour over built
 * statements; used for what people type, when everything else about their documents is known.
 */
export function openLogStore(
  database: DocumentDatabase,
  ring: KeyRing,
  { now = Date.now, quick }: { now?: () => number; quick?: (rows: SealedRow[]) => number[] } = {},
): LogStore {
  const keys = new DocumentKeys(ring);

  function sealRow({ document, bytes, several }: LogRow, key: Key | undefined): SealedRow {
    if (!key) throw new Error('a document without a key');
    return { document, bytes: seal(key, bytes, document, several ? 'several' : 'one'), at: now() };
  }

  function isKnown({ document, newcomers = [] }: LogRow): boolean {
    return newcomers.length === 0 && keys.atHand(document) !== undefined;
  }

  async function insert(transaction: DocumentDatabase, rows: readonly LogRow[], of: Map<string, Key>) {
    const values = rows.map((row) => sealRow(row, of.get(row.document)));
    const stored = await transaction.insertInto('documentUpdates').values(values).returning('seq').execute();
    return stored.map(({ seq }) => seq).toSorted((one, other) => one - other);
  }

  return {
    async load(document) {
      const key = await keys.find(database, document);
      if (!key) return { rows: [], clients: [] };
      const sealed = await ofDocument(database, document);
      const rows = sealed.flatMap(({ seq, bytes }) =>
        updatesIn(bytes, key, document).map((update) => ({ seq, bytes: update })),
      );
      return { rows, clients: await clientsOf(database, document) };
    },
    async append(rows) {
      if (quick && rows.every(isKnown)) return quick(rows.map((row) => sealRow(row, keys.atHand(row.document))));
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

function updatesIn(sealed: Uint8Array, key: Key, document: string): Uint8Array[] {
  const bytes = unseal(key, sealed, document);
  return formIn(sealed) === 'several' ? unpack(bytes) : [bytes];
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
