import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Storage } from './database.ts';
import { isStoreFailure } from './store-failure.ts';
import { onBothDatabases } from './testing/on-both.ts';

/** The database itself says that its disk is full, in the way in which it does. */
async function fillDisk({ dialect, database }: Storage): Promise<void> {
  if (dialect === 'postgres') {
    await sql`do $$ begin raise disk_full; end $$`.execute(database);
    return;
  }
  await sql`pragma max_page_count = 1`.execute(database);
  const value = 'x'.repeat(1_000_000);
  await database.insertInto('installation').values({ key: 'openSignUp', value }).execute();
}

const failureOf = (act: Promise<unknown>) => act.then(() => undefined).catch((error: unknown) => error);

onBothDatabases('a store', (test) => {
  test('that has no room left has failed', async ({ storage }) => {
    expect(isStoreFailure(await failureOf(fillDisk(storage)))).toBe(true);
  });

  test('that may only be read has failed', async ({ storage }) => {
    const readOnly =
      storage.dialect === 'postgres' ? 'set default_transaction_read_only = on' : 'pragma query_only = on';
    const failure = await storage.database.connection().execute(async (within) => {
      await sql.raw(readOnly).execute(within);
      return failureOf(within.insertInto('installation').values({ key: 'openSignUp', value: 'true' }).execute());
    });
    expect(isStoreFailure(failure)).toBe(true);
  });

  test('that refuses a wrong row or statement has not', async ({ storage }) => {
    const row = { groupId: 'nowhere', version: 1, text: 'x', createdAt: 1, createdBy: 'nobody' };
    const refused = await failureOf(storage.database.insertInto('agreements').values(row).execute());
    const misspelt = await failureOf(sql`selekt 1`.execute(storage.database));
    expect([refused, misspelt].map((error) => [error instanceof Error, isStoreFailure(error)])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
