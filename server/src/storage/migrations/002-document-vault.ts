import type { Kysely } from 'kysely';
import type { Words } from './dialects.ts';

/** The wrapped key of every document, and which Yjs client ids belong to whom in it. */
export async function documentVault(database: Kysely<never>, words: Words): Promise<void> {
  await database.schema
    .createTable('documentKeys')
    .addColumn('document', 'text', (column) => column.primaryKey())
    .addColumn('wrapped', words.bytes)
    .addColumn('keyId', 'text', (column) => column.notNull())
    .addColumn('forgottenAt', 'bigint')
    .execute();
  await database.schema.createIndex('keysByInstallationKey').on('documentKeys').column('keyId').execute();
  await database.schema
    .createTable('documentClients')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('client', 'bigint', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('documentClientsKey', ['document', 'client'])
    .execute();
}
