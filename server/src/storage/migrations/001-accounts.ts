import type { Kysely } from 'kysely';
import type { Words } from './dialects.ts';

/** The tables of better-auth (its names, its columns) with our fields on `user`, and the installation's settings. */
export async function accounts(database: Kysely<never>, words: Words): Promise<void> {
  await createUser(database, words);
  await createSession(database, words);
  await createAccount(database, words);
  await createVerification(database, words);
  await database.schema
    .createTable('rateLimit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('lastRequest', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('installation')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function createUser(database: Kysely<never>, words: Words): Promise<void> {
  await database.schema
    .createTable('user')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', words.boolean, (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', words.date, (column) => column.notNull())
    .addColumn('updatedAt', words.date, (column) => column.notNull())
    .addColumn('pronouns', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('credentials', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('timeZone', 'text', (column) => column.notNull())
    .addColumn('administrator', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function createSession(database: Kysely<never>, words: Words): Promise<void> {
  await database.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('expiresAt', words.date, (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('createdAt', words.date, (column) => column.notNull())
    .addColumn('updatedAt', words.date, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('sessionByUser').on('session').column('userId').execute();
}

async function createAccount(database: Kysely<never>, words: Words): Promise<void> {
  await database.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', words.date)
    .addColumn('refreshTokenExpiresAt', words.date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', words.date, (column) => column.notNull())
    .addColumn('updatedAt', words.date, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('accountByUser').on('account').column('userId').execute();
}

async function createVerification(database: Kysely<never>, words: Words): Promise<void> {
  await database.schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', words.date, (column) => column.notNull())
    .addColumn('createdAt', words.date, (column) => column.notNull())
    .addColumn('updatedAt', words.date, (column) => column.notNull())
    .execute();
}
