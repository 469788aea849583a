import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import pg from 'pg';
import { describe, inject, onTestFinished, test as plainTest } from 'vitest';
import { openOn, openStorage, type Storage } from '../database.ts';
import { int8 } from '../postgres.ts';

type StorageTest = ReturnType<typeof testOn>;

/** Runs the same cases on SQLite and on PostgreSQL, each on a fresh database of its own. */
export function onBothDatabases(name: string, cases: (test: StorageTest) => void): void {
  describe(`${name} on SQLite`, () => cases(testOn(freshSqlite)));
  describe(`${name} on PostgreSQL`, () => cases(testOn(freshPostgres)));
}

type Fresh = { storage: Storage; remove: () => Promise<void> };

function testOn(open: () => Promise<Fresh>) {
  return plainTest.extend<{ storage: Storage }>({
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its first parameter.
    storage: async ({}, use) => {
      const fresh = await open();
      await use(fresh.storage);
      await fresh.storage.close();
      await fresh.remove();
    },
  });
}

async function freshSqlite(): Promise<Fresh> {
  const dataDir = mkdtempSync(join(tmpdir(), 'casecircle-storage-'));
  const remove = async () => rmSync(dataDir, { recursive: true, force: true });
  return { storage: await openStorage({ dataDir }), remove };
}

async function freshPostgres(): Promise<Fresh> {
  const server = inject('postgres');
  if (server === '') {
    const pglite = new PGlite({ parsers: { [int8]: Number } });
    return { storage: await openOn('postgres', new PGliteDialect({ pglite })), remove: async () => undefined };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'casecircle-storage-'));
  const databaseUrl = await makeDatabase(server);
  const remove = async () => {
    rmSync(dataDir, { recursive: true, force: true });
    await dropDatabase(server, databaseUrl);
  };
  return { storage: await openStorage({ dataDir, databaseUrl }), remove };
}

/** The address of an empty database of one test's own, gone after it. There must be a PostgreSQL server. */
export async function freshDatabase(): Promise<string> {
  const server = inject('postgres');
  const url = await makeDatabase(server);
  onTestFinished(() => dropDatabase(server, url));
  return url;
}

async function makeDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  return server.replace(/\/postgres$/, `/${name}`);
}

function dropDatabase(server: string, url: string): Promise<void> {
  return onServer(server, `drop database ${url.slice(url.lastIndexOf('/') + 1)} with (force)`);
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
