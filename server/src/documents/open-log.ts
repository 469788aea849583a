import type { Storage } from '../storage/database.ts';
import type { DocumentDatabase } from '../storage/schema.ts';
import { createLog, type Log } from './log.ts';
import { type LogStore, openLogStore } from './log-store.ts';
import { openVault, type VaultPlace } from './vault/open-vault.ts';
import { WorkerStore } from './worker-store.ts';

/** Opens the vault and the log behind it. Throws `StartRefused` when the vault cannot be opened. */
export async function openLog(storage: Storage, place: VaultPlace): Promise<Log> {
  return createLog(await openStore(storage, place));
}

/**
 * Where the log is kept: on SQLite by a thread that alone has the file from now on, on PostgreSQL by this process,
 * where waiting for the disk is the server's.
 */
export async function openStore(storage: Storage, place: VaultPlace): Promise<LogStore | WorkerStore> {
  const ring = await storage.withDocuments((database) => openVault(database, place));
  if (storage.dialect === 'sqlite') return new WorkerStore(place);
  return openLogStore(storage.database as unknown as DocumentDatabase, ring);
}
