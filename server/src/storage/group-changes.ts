import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { GroupChange } from '@casecircle/shared/protocol/groups.ts';
import { freezePast, settleSeason } from '../season/settle.ts';
import { holdGroup } from './groups.ts';
import type { Database } from './schema.ts';

export type GroupChangeStore = ReturnType<typeof groupChangeStore>;

export function groupChangeStore(database: Database) {
  return {
    /** Changes what is named of a group, all of it at once. What calendars say of its meetings follows. */
    change: (group: GroupId, { secondReader, ...wish }: GroupChange, by: PersonId, now: Instant): Promise<void> =>
      database.transaction().execute(async (within) => {
        const change = secondReader === undefined ? wish : { ...wish, secondReader: Number(secondReader) };
        if (Object.keys(change).length === 0 || !(await holdGroup(within, group))) return;
        await freezePast(within, group, now);
        await within.updateTable('groups').set(change).where('id', '=', group).execute();
        await settleSeason(within, group, by, now);
      }),
  };
}
