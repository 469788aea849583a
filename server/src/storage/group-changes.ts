import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { secondReadersOf } from '@casecircle/shared/domain/second-reading.ts';
import type { GroupChange } from '@casecircle/shared/protocol/groups.ts';
import { tell } from '../notices/tell.ts';
import { freezePast, settleSeason } from '../season/settle.ts';
import { holdGroup } from './groups.ts';
import type { Database } from './schema.ts';
import { secondReadingStore } from './second-readings.ts';

export type GroupChangeStore = ReturnType<typeof groupChangeStore>;

export function groupChangeStore(database: Database) {
  return {
    /** Changes what is named of a group, all of it at once. What calendars say of its meetings follows. */
    change: (group: GroupId, { secondReader, ...wish }: GroupChange, by: PersonId, now: Instant): Promise<void> =>
      database.transaction().execute(async (within) => {
        const change = secondReader === undefined ? wish : { ...wish, secondReader: Number(secondReader) };
        if (Object.keys(change).length === 0 || !(await holdGroup(within, group))) return;
        await freezePast(within, group, now);
        if (secondReader !== undefined) await tellOfSecondReader(within, { group, secondReader, by }, now);
        await within.updateTable('groups').set(change).where('id', '=', group).execute();
        await settleSeason(within, group, by, now);
      }),
  };
}

type Ruled = { group: GroupId; secondReader: boolean; by: PersonId };

/** Before it is changed: whoever else reads cases hears of it, so that nobody sets the rule aside for a case of their own unseen. */
async function tellOfSecondReader(within: Database, { group, secondReader, by }: Ruled, now: Instant): Promise<void> {
  const { wanted, people } = await secondReadingStore(within).rulesOf(group);
  if (wanted === secondReader) return;
  const about = { by, shade: secondReader ? 'on' : 'off' };
  const key = `second-reader-changed:${group}:${about.shade}:${now}`;
  await tell(within, [{ to: secondReadersOf(people, by), kind: 'second-reader-changed', group, key, about }], now);
}
