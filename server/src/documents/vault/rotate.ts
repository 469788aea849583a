import { sql } from 'kysely';
import type { Storage } from '../../storage/database.ts';
import type { DocumentDatabase } from '../../storage/schema.ts';
import { type InstallationKey, type KeyRing, newKey, openKeyRing, readKeyFile, replaceKeyFile } from './key-ring.ts';
import { unwrap, wrap } from './vault.ts';

type Where = Pick<Storage, 'dialect' | 'withDocuments'>;

/** Rows that are wrapped anew in one transaction: few, so that a running server never waits long. */
const rowsAtOnce = 200;

/**
 * Puts a new key into the key file, wraps every document's key under it, and drops the old ones. A server that runs on
 * the same store follows the file by itself. Safe to repeat after it was interrupted. Gives back how many documents were
 * wrapped anew.
 */
export async function rotateFile(store: Where, dataDir: string): Promise<number> {
  const next = newKey();
  replaceKeyFile(dataDir, [next, ...readKeyFile(dataDir)]);
  const ring = openKeyRing(dataDir, undefined) as KeyRing;
  return rewrapAll(store, ring, () => replaceKeyFile(dataDir, [next]));
}

/** Wraps every document's key under the current one of these keys. `finish` runs while nobody can add another. */
export async function rewrapAll(store: Where, ring: KeyRing, finish: () => void = () => undefined): Promise<number> {
  const current = ring.current();
  return store.withDocuments(async (database) => {
    let rewrapped = 0;
    for (let some = -1; some !== 0; rewrapped += some) some = await rewrapSome(database, ring, current);
    return database.transaction().execute(async (transaction) => {
      await keepWritersOut(transaction, store.dialect);
      for (let some = -1; some !== 0; rewrapped += some) some = await rewrap(transaction, ring, current);
      finish();
      return rewrapped;
    });
  });
}

function rewrapSome(database: DocumentDatabase, ring: KeyRing, current: InstallationKey): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    await keepWritersOut(transaction, 'sqlite');
    return rewrap(transaction, ring, current);
  });
}

async function rewrap(transaction: DocumentDatabase, ring: KeyRing, current: InstallationKey): Promise<number> {
  const stored = transaction.selectFrom('documentKeys').select(['document', 'wrapped', 'keyId']);
  const old = stored.where('wrapped', 'is not', null).where('keyId', '!=', current.id).limit(rowsAtOnce);
  const rows = await old.execute();
  for (const row of rows) {
    const { wrapped, keyId } = wrap(current, row.document, unwrap(ring, row));
    const one = transaction.updateTable('documentKeys').set({ wrapped, keyId }).where('document', '=', row.document);
    // A document that is being forgotten at this moment stays so.
    await one.where('wrapped', 'is not', null).execute();
  }
  return rows.length;
}

/**
 * From here to the end of the transaction nobody else writes. SQLite locks on the first statement that could write,
 * and what is read after it is the newest.
 */
async function keepWritersOut(transaction: DocumentDatabase, dialect: Storage['dialect']): Promise<void> {
  if (dialect === 'postgres') await sql`lock table "documentKeys" in share row exclusive mode`.execute(transaction);
  else await transaction.updateTable('documentKeys').set({ keyId: '' }).where('document', '=', '').execute();
}
