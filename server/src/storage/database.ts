import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import { StartRefused } from '../config.ts';
import { lockFolder } from './folder-lock.ts';
import type { DialectName } from './migrations/dialects.ts';
import { migrateDocuments, migrateMain } from './migrations/list.ts';
import { openPostgres } from './postgres.ts';
import { closeOurFiles } from './private-folder.ts';
import type { Database, DocumentDatabase, DocumentTables, Tables } from './schema.ts';
import { openSqlite } from './sqlite.ts';

export type Storage = {
  dialect: DialectName;
  database: Database;
  documents: DocumentDatabase;
  /** Ends every connection and gives the folder free. Safe to call twice. */
  close(): Promise<void>;
};

/**
 * Opens the store of an installation, creating and migrating it as needed: two SQLite files in the data folder, or
 * one PostgreSQL database where an address is given. Throws `StartRefused` when the folder is not to be had or the
 * database does not answer.
 */
export async function openStorage(where: { dataDir: string; databaseUrl?: string | undefined }): Promise<Storage> {
  makeFolder(where.dataDir);
  if (where.databaseUrl !== undefined) return openOn('postgres', await openPostgres(where.databaseUrl));
  closeOurFiles(where.dataDir);
  const unlock = lockFolder(where.dataDir);
  try {
    const main = openSqlite(join(where.dataDir, 'casecircle.db'));
    return await openOn('sqlite', main, openSqlite(join(where.dataDir, 'documents.db')), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new StartRefused(`DATA_DIR: ${folder} cannot be written to (${code}).`);
  }
}

/** The same on dialects that are open already; without one for documents they share the main database. */
export async function openOn(
  dialect: DialectName,
  main: Dialect,
  forDocuments?: Dialect,
  afterClose: () => void = () => undefined,
): Promise<Storage> {
  const database = new Kysely<Tables>({ dialect: main });
  const documents = forDocuments
    ? new Kysely<DocumentTables>({ dialect: forDocuments })
    : (database as unknown as DocumentDatabase);
  const close = once(async () => {
    await database.destroy();
    if (forDocuments) await documents.destroy();
    afterClose();
  });
  try {
    await migrateMain(database as unknown as Kysely<never>, dialect);
    await migrateDocuments(documents as unknown as Kysely<never>, dialect);
  } catch (error) {
    await close();
    throw error;
  }
  return { dialect, database, documents, close };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | undefined;
  return () => {
    acted ??= act();
    return acted;
  };
}
