import type { Kysely } from 'kysely';
import type { Words } from './dialects.ts';

/** The log of every document: what was written, in the order in which the server took it. */
export async function documentUpdates(database: Kysely<never>, words: Words): Promise<void> {
  await database.schema
    .createTable('documentUpdates')
    .addColumn('seq', words.sequence.type, words.sequence.column)
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('bytes', words.bytes, (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('updatesByDocument').on('documentUpdates').columns(['document', 'seq']).execute();
}
