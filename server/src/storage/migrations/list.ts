import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { accounts } from './001-accounts.ts';
import { documentUpdates } from './001-document-updates.ts';
import { documentVault } from './002-document-vault.ts';
import { groups } from './002-groups.ts';
import { meetings } from './003-meetings.ts';
import { methodEngine } from './004-method-engine.ts';
import { season } from './005-season.ts';
import { secondReader } from './006-second-reader.ts';
import { type DialectName, type Words, wordsOf } from './dialects.ts';

type Step = (database: Kysely<never>, words: Words) => Promise<void>;

/** A step that was released is never changed: what follows is a new one. */
const mainSteps: Record<string, Step> = {
  '001-accounts': accounts,
  '002-groups': groups,
  '003-meetings': meetings,
  '004-method-engine': methodEngine,
  '005-season': season,
  '006-second-reader': secondReader,
};
const documentSteps: Record<string, Step> = {
  '001-document-updates': documentUpdates,
  '002-document-vault': documentVault,
};

/** Brings the main tables up to date. Throws when a step fails; what it had done by then is taken back. */
export function migrateMain(database: Kysely<never>, dialect: DialectName): Promise<void> {
  return migrate(database, dialect, mainSteps, 'migrations');
}

/** The same for the documents, which keep their own list since they may live in a file of their own. */
export function migrateDocuments(database: Kysely<never>, dialect: DialectName): Promise<void> {
  return migrate(database, dialect, documentSteps, 'documentMigrations');
}

async function migrate(
  database: Kysely<never>,
  dialect: DialectName,
  steps: Record<string, Step>,
  table: string,
): Promise<void> {
  const words = wordsOf[dialect];
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Migration] => [
      name,
      { up: (migrated) => step(migrated as Kysely<never>, words) },
    ]),
  );
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    migrationTableName: table,
    migrationLockTableName: `${table}Lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
