import type { Database } from './schema.ts';

/** Settings of the installation. A key that was never written has no value. */
export type InstallationKey = 'openSignUp' | 'firstAccount' | 'demo' | 'mail';
export type InstallationStore = ReturnType<typeof installationStore>;

export function installationStore(database: Database) {
  return {
    async read(key: InstallationKey): Promise<string | undefined> {
      const row = await database.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value;
    },

    async write(key: InstallationKey, value: string): Promise<void> {
      await database
        .insertInto('installation')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },

    /** Writes a value where there is none, or where it still is `instead`. False when somebody was quicker. */
    async claim(key: InstallationKey, value: string, instead?: string): Promise<boolean> {
      if (instead !== undefined) {
        const taken = await database
          .updateTable('installation')
          .set({ value })
          .where('key', '=', key)
          .where('value', '=', instead)
          .executeTakeFirst();
        return taken.numUpdatedRows === 1n;
      }
      const made = await database
        .insertInto('installation')
        .values({ key, value })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return made.numInsertedOrUpdatedRows === 1n;
    },

    /** Takes a claim back, if it still is the one that was made. */
    async release(key: InstallationKey, value: string): Promise<void> {
      await database.deleteFrom('installation').where('key', '=', key).where('value', '=', value).execute();
    },
  };
}
