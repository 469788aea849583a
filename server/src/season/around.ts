import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { holdGroup } from '../storage/groups.ts';
import type { Database } from '../storage/schema.ts';
import { freezePast, settleSeason } from './settle.ts';

/** Does something that a season depends on, in one transaction with what follows from it. The past stays as it was. */
export function withSeason<Value>(
  database: Database,
  { group, by, now }: { group: GroupId; by: PersonId; now: Instant },
  act: (within: Database) => Promise<Value>,
): Promise<Value> {
  return database.transaction().execute(async (within) => {
    await holdGroup(within, group);
    await freezePast(within, group, now);
    const value = await act(within);
    await settleSeason(within, group, by, now);
    return value;
  });
}
