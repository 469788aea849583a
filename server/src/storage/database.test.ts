import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, test as plainTest } from 'vitest';
import { openStorage } from './database.ts';
import { FolderInUse } from './folder-lock.ts';
import { onBothDatabases } from './testing/on-both.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

onBothDatabases('the store', (test) => {
  test('gives instants back as the numbers that went in', async ({ storage }) => {
    const at = Date.UTC(2031, 4, 6, 17, 30);
    await storage.database
      .insertInto('audit')
      .values({ id: 'a', at, actor: null, action: 'x', subject: null })
      .execute();
    const row = await storage.database.selectFrom('audit').selectAll().executeTakeFirstOrThrow();
    expect(row).toEqual({ id: 'a', at, actor: null, action: 'x', subject: null });
  });

  test('keeps the bytes and the order of document updates', async ({ storage }) => {
    const bytes = new Uint8Array([0, 1, 254, 255]);
    const row = { document: 'table/1', bytes, at: 1 };
    const both = [row, { ...row, at: 2 }];
    await storage.withDocuments((log) => log.insertInto('documentUpdates').values(both).execute());
    const rows = await storage.withDocuments((log) =>
      log.selectFrom('documentUpdates').selectAll().orderBy('seq').execute(),
    );
    expect(rows.map((found) => found.at)).toEqual([1, 2]);
    expect(new Uint8Array(rows[0]?.bytes ?? [])).toEqual(bytes);
  });

  test('never gives a sequence number twice, also after the last row is deleted', async ({ storage }) => {
    const row = { document: 'table/1', bytes: new Uint8Array([1]), at: 1 };
    const store = () =>
      storage.withDocuments((log) =>
        log.insertInto('documentUpdates').values(row).returning('seq').executeTakeFirstOrThrow(),
      );
    const first = await store();
    await storage.withDocuments((log) => log.deleteFrom('documentUpdates').execute());
    expect((await store()).seq).toBeGreaterThan(first.seq);
  });

  test('refuses a row that points at nothing', async ({ storage }) => {
    const row = { groupId: 'nowhere', version: 1, text: 'x', createdAt: 1, createdBy: 'nobody' };
    await expect(storage.database.insertInto('agreements').values(row).execute()).rejects.toThrow();
  });
});

plainTest('an SQLite store is synced at every commit', async () => {
  const storage = await openStorage({ dataDir: temporaryFolder() });
  const isSynced = async (database: Kysely<never>) => {
    const journal = await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(database);
    const synchronous = await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(database);
    expect([journal.rows[0]?.journal_mode, synchronous.rows[0]?.synchronous]).toEqual(['wal', 2]);
  };
  await isSynced(storage.database as unknown as Kysely<never>);
  await storage.withDocuments((documents) => isSynced(documents as unknown as Kysely<never>));
  await storage.close();
});

plainTest('a data folder that is in use is refused, and free again after closing', async () => {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir });
  await expect(openStorage({ dataDir })).rejects.toThrow(FolderInUse);
  await storage.close();
  const again = await openStorage({ dataDir });
  await again.close();
});

plainTest('files that an earlier start left open to others are closed to them', async () => {
  const dataDir = temporaryFolder();
  await (await openStorage({ dataDir })).close();
  for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o644);
  const storage = await openStorage({ dataDir });
  const modes = readdirSync(dataDir).map((name) => [name, statSync(join(dataDir, name)).mode & 0o777]);
  await storage.close();
  expect(modes.length).toBeGreaterThan(4);
  expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
});

plainTest('what was stored is there after opening the folder again', async () => {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir });
  await storage.database.insertInto('installation').values({ key: 'openSignUp', value: 'true' }).execute();
  await storage.close();
  const again = await openStorage({ dataDir });
  expect(await again.database.selectFrom('installation').selectAll().execute()).toHaveLength(1);
  await again.close();
});
