import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
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
  /**
   * Runs a task on the documents' tables. On SQLite they are a file of its own that belongs to the log's thread while
   * the server runs, so this opens it for the one task and closes it again.
   */
  withDocuments<Value>(task: (database: DocumentDatabase) => Promise<Value>): Promise<Value>;
  /** Ends every connection and gives the folder free. Safe to call twice. */
  close(): Promise<void>;
};

type Where = { dataDir: string; databaseUrl?: string | undefined };

/**
 * Opens the store of an installation, creating and migrating it as needed: two SQLite files in the data folder, or
 * one PostgreSQL database where an address is given. Throws `StartRefused` when the folder is not to be had or the
 * database does not answer.
 */
export async function openStorage(where: Where): Promise<Storage> {
  makeFolder(where.dataDir);
  if (where.databaseUrl !== undefined) return openOn('postgres', await openPostgres(where.databaseUrl));
  closeOurFiles(where.dataDir);
  const unlock = lockFolder(where.dataDir);
  try {
    const main = openSqlite(join(where.dataDir, 'casecircle.db'));
    return await openOn('sqlite', main, () => openSqlite(join(where.dataDir, 'documents.db')), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * The documents' tables alone, also while a server runs on them: for what is done to keys from the outside. Throws
 * `StartRefused` where there are none.
 */
export async function openBeside(where: Where): Promise<Pick<Storage, 'dialect' | 'withDocuments' | 'close'>> {
  if (where.databaseUrl !== undefined) {
    const documents = new Kysely<DocumentTables>({ dialect: await openPostgres(where.databaseUrl) });
    return { dialect: 'postgres', withDocuments: (task) => task(documents), close: () => documents.destroy() };
  }
  const file = join(where.dataDir, 'documents.db');
  if (!existsSync(file)) throw new StartRefused(`DATA_DIR: there is no ${file}.`);
  return { dialect: 'sqlite', withDocuments: lending(() => openSqlite(file)), close: async () => undefined };
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
  openDocuments?: () => Dialect,
  afterClose: () => void = () => undefined,
): Promise<Storage> {
  const database = new Kysely<Tables>({ dialect: main });
  const withDocuments: Storage['withDocuments'] = openDocuments
    ? lending(openDocuments)
    : (task) => task(database as unknown as DocumentDatabase);
  const close = once(async () => {
    await database.destroy();
    afterClose();
  });
  try {
    await migrateMain(database as unknown as Kysely<never>, dialect);
    await withDocuments((documents) => migrateDocuments(documents as unknown as Kysely<never>, dialect));
  } catch (error) {
    await close();
    throw error;
  }
  return { dialect, database, withDocuments, close };
}

/** Opens a dialect for one task at a time. */
function lending(open: () => Dialect): Storage['withDocuments'] {
  return async (task) => {
    const documents = new Kysely<DocumentTables>({ dialect: open() });
    try {
      return await task(documents);
    } finally {
      await documents.destroy();
    }
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | undefined;
  return () => {
    acted ??= act();
    return acted;
  };
}
