import type { Kysely } from 'kysely';

/** What the season tells people: notices, mail, calendars; and the keys of programs that ask. */
export async function seasonMessages(database: Kysely<never>): Promise<void> {
  await createNotices(database);
  await createMails(database);
  await createCalendars(database);
  await createTokens(database);
}

async function createNotices(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('groupId', 'text', (column) => column.references('groups.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('readAt', 'bigint')
    .addUniqueConstraint('noticeOnce', ['personId', 'key'])
    .execute();
  await database.schema.createIndex('noticesByPerson').on('notices').columns(['personId', 'createdAt']).execute();
}

async function createMails(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('mails')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.references('user.id').onDelete('cascade'))
    .addColumn('address', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('notBefore', 'bigint', (column) => column.notNull())
    .addColumn('claimedBy', 'text')
    .addColumn('claimedUntil', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('sentAt', 'bigint')
    .addColumn('gaveUpAt', 'bigint')
    .addColumn('trouble', 'text')
    .execute();
  await database.schema.createIndex('mailsToSend').on('mails').columns(['sentAt', 'gaveUpAt', 'notBefore']).execute();
  await database.schema
    .createTable('mailChoices')
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('mail', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('mailChoicesKey', ['personId', 'category'])
    .execute();
}

async function createCalendars(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('calendarFeeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('groupId', 'text', (column) => column.references('groups.id'))
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('lastReadAt', 'bigint')
    .addColumn('revokedAt', 'bigint')
    .execute();
  await database.schema.createIndex('feedsByPerson').on('calendarFeeds').column('personId').execute();
  await database.schema
    .createTable('calendarEvents')
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('occurrence', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('startsAt', 'bigint', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('cancelled', 'integer', (column) => column.notNull())
    .addColumn('changedAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('calendarEventsKey', ['groupId', 'occurrence'])
    .execute();
}

async function createTokens(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('accessTokens')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('lastUsedAt', 'bigint')
    .addColumn('revokedAt', 'bigint')
    .execute();
  await database.schema.createIndex('tokensByPerson').on('accessTokens').column('personId').execute();
}
