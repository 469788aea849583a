import type { Kysely } from 'kysely';

/** Cases, meetings, and who did what. */
export async function meetings(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('presenter', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('meetings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('startsAt', 'bigint', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('presenter', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('caseId', 'text', (column) => column.notNull().references('cases.id'))
    .addColumn('formatId', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('meetingsByGroup').on('meetings').columns(['groupId', 'startsAt']).execute();
  await database.schema.createIndex('meetingsByCase').on('meetings').column('caseId').execute();
  await database.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .execute();
  await database.schema.createIndex('auditByTime').on('audit').column('at').execute();
}
