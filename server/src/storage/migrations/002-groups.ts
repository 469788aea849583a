import { type Kysely, sql } from 'kysely';

/** Groups, their people, agreements and invitations. */
export async function groups(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('groups')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('timeZone', 'text', (column) => column.notNull())
    .addColumn('meetingMinutes', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('createdBy', 'text', (column) => column.notNull().references('user.id'))
    .execute();
  await createMemberships(database);
  await createAgreements(database);
  await createInvitations(database);
}

async function createMemberships(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('memberships')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('joinedAt', 'bigint', (column) => column.notNull())
    .addColumn('leftAt', 'bigint')
    .execute();
  await database.schema
    .createIndex('oneCurrentMembership')
    .unique()
    .on('memberships')
    .columns(['groupId', 'personId'])
    .where(sql.ref('leftAt'), 'is', null)
    .execute();
  await database.schema.createIndex('membershipsByPerson').on('memberships').column('personId').execute();
}

async function createAgreements(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('agreements')
    .addColumn('groupId', 'text', (column) => column.notNull().references('groups.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('createdBy', 'text', (column) => column.notNull().references('user.id'))
    .addPrimaryKeyConstraint('agreementsKey', ['groupId', 'version'])
    .execute();
  await database.schema
    .createTable('acceptances')
    .addColumn('groupId', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('personId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('acceptancesKey', ['groupId', 'version', 'personId'])
    .addForeignKeyConstraint('acceptancesOfAgreement', ['groupId', 'version'], 'agreements', ['groupId', 'version'])
    .execute();
}

async function createInvitations(database: Kysely<never>): Promise<void> {
  await database.schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('groupId', 'text', (column) => column.references('groups.id'))
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('createdBy', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('usedAt', 'bigint')
    .addColumn('usedBy', 'text')
    .addColumn('revokedAt', 'bigint')
    .execute();
  await database.schema.createIndex('invitationsByGroup').on('invitations').column('groupId').execute();
}
