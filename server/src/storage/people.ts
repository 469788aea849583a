import type { Account, ProfileChange } from '@casecircle/shared/protocol/accounts.ts';
import { sql } from 'kysely';
import type { Database } from './schema.ts';

export type PeopleStore = ReturnType<typeof peopleStore>;

/** Accounts as people: better-auth makes them, everything after that goes through here. */
export function peopleStore(database: Database) {
  return {
    async any(): Promise<boolean> {
      return (await database.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
    },

    async find(id: string): Promise<Account | undefined> {
      const row = await database
        .selectFrom('user')
        .select(['id', 'name', 'email', 'pronouns', 'credentials', 'timeZone', 'administrator'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { ...row, administrator: row.administrator === 1 };
    },

    /** Whose account this address signs in to, however it is capitalised. */
    async withEmail(email: string): Promise<string | undefined> {
      const row = await database
        .selectFrom('user')
        .select('id')
        .where('email', '=', email.toLowerCase())
        .executeTakeFirst();
      return row?.id;
    },

    /** Every session that this person has. */
    async sessions(id: string): Promise<string[]> {
      const rows = await database.selectFrom('session').select('id').where('userId', '=', id).execute();
      return rows.map((row) => row.id);
    },

    /** How these people are called, also those who left their groups. */
    async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await database.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    async change(id: string, change: ProfileChange): Promise<void> {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      if (Object.keys(given).length === 0) return;
      await database.updateTable('user').set(given).where('id', '=', id).execute();
    },

    /**
     * Where people live but nobody administers, because the process ended just after the first account was made,
     * that account administers from now on.
     */
    async appointIfNobody(): Promise<void> {
      await database
        .updateTable('user')
        .set({ administrator: 1 })
        .where('id', '=', (row) => row.selectFrom('user').select('id').orderBy(sql.ref('createdAt')).limit(1))
        .where((row) => row.not(row.exists(row.selectFrom('user').select('id').where('administrator', '=', 1))))
        .execute();
    },

    /** Takes back an account that was just made and came to nothing, with its sessions. */
    async remove(id: string): Promise<void> {
      await database.deleteFrom('user').where('id', '=', id).execute();
    },

    async makeAdministrator(id: string): Promise<void> {
      await database.updateTable('user').set({ administrator: 1 }).where('id', '=', id).execute();
    },
  };
}

/**
 * Holds a person's row until the end of the transaction, so that what is counted of theirs stays true. Writing is the one
 * way to hold a row that both databases know.
 */
export async function holdPerson(within: Database, id: string): Promise<void> {
  await within
    .updateTable('user')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', id)
    .execute();
}
