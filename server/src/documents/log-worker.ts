import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Kysely, sql } from 'kysely';
import type { DocumentTables } from '../storage/schema.ts';
import { dialectOn, openSqliteFile } from '../storage/sqlite.ts';
import { type LogStore, openLogStore } from './log-store.ts';
import { quickAppend } from './quick-append.ts';
import { unpackRound } from './round.ts';
import { openKeyRing } from './vault/key-ring.ts';
import type { VaultPlace } from './vault/open-vault.ts';
import { ForgottenDocument } from './vault/vault.ts';
import type { Answer, Call } from './worker-store.ts';

/** The thread that owns the file of documents: the waiting for the disk and the sealing happen here, not in the room. */
const { dataDir, vaultKey } = workerData as VaultPlace;
const ring = openKeyRing(dataDir, vaultKey);
if (!parentPort || !ring) throw new Error('the log’s thread was started without its vault');
const port = parentPort;
const file = openSqliteFile(join(dataDir, 'documents.db'));
// Pages are written again and again while rooms type: the longer they stay, the fewer are moved and read anew.
file.exec('PRAGMA wal_autocheckpoint = 4000');
file.exec('PRAGMA cache_size = -8000');
const database = new Kysely<DocumentTables>({ dialect: dialectOn(file) });
const store = openLogStore(database, ring, { quick: quickAppend(file) });

let last: Promise<void> = Promise.resolve();
port.on('message', (call: Call) => {
  // One after another: SQLite has one writer anyway, and answers keep the order of the calls.
  last = last.then(async () => port.postMessage(await answer(call)));
});

async function answer({ id, name, values }: Call): Promise<Answer> {
  try {
    return { id, value: await perform(name, values) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, failed: { message, forgotten: error instanceof ForgottenDocument ? error.document : undefined } };
  }
}

async function perform(name: keyof LogStore, values: unknown[]): Promise<unknown> {
  if (name === 'append') return store.append(unpackRound(values[0] as Uint8Array));
  if (name === 'close') return database.destroy();
  const act = store[name] as (...given: unknown[]) => Promise<unknown>;
  const value = await act(...values);
  // SQLite keeps what it overwrote beside the file until then, the key of what was forgotten too.
  if (name === 'forget') await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
  return value;
}
