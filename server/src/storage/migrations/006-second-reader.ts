import type { Kysely } from 'kysely';

/** Groups may want a second person to read each case before it is shared. Of a reading nothing but ids and a fingerprint is kept. */
export async function secondReader(database: Kysely<never>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('groups')
    .addColumn('secondReader', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('secondReadings')
    .addColumn('caseId', 'text', (column) => column.primaryKey().references('cases.id'))
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('meetingId', 'text', (column) => column.notNull())
    .addColumn('presenter', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'bigint', (column) => column.notNull())
    .addColumn('reader', 'text', (column) => column.references('user.id'))
    .addColumn('answeredAt', 'bigint')
    .execute();
  await schema.createIndex('secondReadingsByGroup').on('secondReadings').columns(['groupId', 'state']).execute();
}
