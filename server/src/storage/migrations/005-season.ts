import { type Kysely, sql } from 'kysely';
import { seasonMessages } from './005-season-messages.ts';

/** The season: rhythm, absences, exceptions, requests; and what groups, people and meetings get with it. */
export async function season(database: Kysely<never>): Promise<void> {
  await widenGroups(database);
  await createSeasons(database);
  await createExceptions(database);
  await createPast(database);
  await createRequests(database);
  await seasonMessages(database);
}

async function widenGroups(database: Kysely<never>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('groups').addColumn('archivedAt', 'bigint').execute();
  await schema.alterTable('groups').addColumn('retentionDays', 'integer').execute();
  await schema.alterTable('groups').addColumn('capacity', 'integer').execute();
  await schema
    .alterTable('memberships')
    .addColumn('presents', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.alterTable('memberships').addColumn('rotatesFrom', 'text').execute();
  await schema.alterTable('memberships').addColumn('leavesOn', 'text').execute();
  // Who supervises does not present by habit; whoever does is one click away.
  await sql`update memberships set presents = 0 where role = 'facilitator' and ${sql.ref('groupId')} in
    (select id from ${sql.table('groups')} where kind = 'supervision')`.execute(database);
  await schema
    .alterTable('agreements')
    .addColumn('covers', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await schema.alterTable('invitations').addColumn('email', 'text').execute();
  await schema.alterTable('cases').addColumn('groupId', 'text').execute();
  await schema.createIndex('casesByGroup').on('cases').columns(['groupId', 'presenter']).execute();
  await schema.alterTable('meetings').addColumn('occurrence', 'text').execute();
  await schema.alterTable('meetings').addColumn('forgottenAt', 'bigint').execute();
  await schema
    .createIndex('oneMeetingOfOccurrence')
    .unique()
    .on('meetings')
    .columns(['groupId', 'occurrence'])
    .where(sql.ref('occurrence'), 'is not', null)
    .execute();
}

async function createSeasons(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('seasons')
    .addColumn('groupId', 'text', (column) => column.primaryKey().references('groups.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('rhythm', 'text')
    .addColumn('formatId', 'text', (column) => column.notNull())
    .addColumn('wrap', 'text', (column) => column.notNull())
    .addColumn('firstOrder', 'text', (column) => column.notNull())
    .addColumn('frozenUntil', 'bigint', (column) => column.notNull())
    .execute();
  for (const table of ['breaks', 'absences'] as const) {
    const base = database.schema
      .createTable(table)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
      .addColumn('fromDate', 'text', (column) => column.notNull())
      .addColumn('toDate', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull().references('user.id'))
      .addColumn('at', 'bigint', (column) => column.notNull());
    const whole =
      table === 'breaks'
        ? base.addColumn('name', 'text', (column) => column.notNull())
        : base.addColumn('personId', 'text', (column) => column.notNull().references('user.id'));
    await whole.execute();
    await database.schema.createIndex(`${table}ByGroup`).on(table).column('groupId').execute();
  }
}

async function createExceptions(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('exceptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('exceptionsByGroup').on('exceptions').column('groupId').execute();
  await database.schema
    .createTable('occurrenceChanges')
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('occurrence', 'text', (column) => column.notNull())
    .addColumn('date', 'text')
    .addColumn('time', 'text')
    .addColumn('cancelledAt', 'bigint')
    .addColumn('cases', 'integer')
    .addColumn('formatId', 'text')
    .addColumn('wrap', 'text')
    .addColumn('by', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('occurrenceChangesKey', ['groupId', 'occurrence'])
    .execute();
}

async function createPast(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('pastMeetings')
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('occurrence', 'text', (column) => column.notNull())
    .addColumn('startsAt', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('pastMeetingsKey', ['groupId', 'occurrence'])
    .execute();
  await database.schema
    .createTable('lobbyChanges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('meetingId', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createRequests(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('turnRequests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('turn', 'text')
    .addColumn('occurrence', 'text')
    .addColumn('withPerson', 'text', (column) => column.references('user.id'))
    .addColumn('theirs', 'text')
    .addColumn('askedAt', 'bigint', (column) => column.notNull())
    .addColumn('answeredBy', 'text', (column) => column.references('user.id'))
    .addColumn('answeredAt', 'bigint')
    .execute();
  await database.schema.createIndex('requestsByGroup').on('turnRequests').columns(['groupId', 'state']).execute();
  await database.schema
    .createTable('seasonEvents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.references('user.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('eventsByGroup').on('seasonEvents').columns(['groupId', 'at']).execute();
}
