import { randomUUID } from 'node:crypto';
import type { GroupId, GroupRole, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import { holdGroup } from '../storage/groups.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { holdMeetings } from '../storage/season-meetings.ts';
import { writeSeason } from '../storage/season-writing.ts';
import { applyChange } from './apply.ts';
import { writeByHand } from './by-hand.ts';
import { computeSeason } from './compute.ts';
import type { Ground } from './ground.ts';
import { eventOf } from './history.ts';
import { knowsHolidays } from './holidays.ts';
import { lastDay, type Material, readMaterial, today, withHolidays } from './material.ts';
import { freezePast, settleSeason } from './settle.ts';

/** Who changes a season. `role` is in whose right it is done: what two people agreed on has that of a facilitator. */
export type SeasonActor = { group: GroupId; by: PersonId; role: GroupRole };

/**
 * The one way in which a season changes: for everything that somebody does to it, in a transaction, which this lets hold the
 * group. Refuses without having written anything, with a sentence of its own. `version` is the one that the change was
 * made up on; none where it does not depend on what was seen.
 */
export async function changeSeason(
  within: Database,
  actor: SeasonActor,
  change: SeasonChange,
  now: Instant,
  version?: number,
): Promise<Result<void>> {
  const { group, by } = actor;
  if (!(await holdGroup(within, group))) return refuse('not-found');
  // Before it is decided: what is changed or cancelled must not begin meanwhile.
  await holdMeetings(within, group, now);
  const decided = await decide(within, actor, change, now);
  if (!decided.ok) return decided;
  const { ground, after } = decided.value;
  if (version !== undefined && version !== ground.material.parts.version)
    return refuse('already-done', 'version', stale);
  const seasons = seasonStore(within);
  await seasons.open(group);
  await freezePast(within, group, now);
  await writeSeason(within, group, ground.material.parts, after.parts);
  await writeByHand(within, by, ground.material, after, now);
  await seasons.note(group, by, eventOf(ground, change, after), now);
  await settleSeason(within, group, by, now);
  return done(undefined);
}

const stale = 'The season has changed meanwhile, so nothing was changed now. Look at it once more.';

/** What a change would make of the season, and what it was before. Writes nothing. */
export async function decide(
  database: Database,
  { group, by, role }: SeasonActor,
  change: SeasonChange,
  now: Instant,
): Promise<Result<{ ground: Ground; after: Material }>> {
  const material = await readMaterial(database, group, now);
  if (!material) return refuse('not-found');
  if (material.group.archived) return refuse('read-only', 'archived', archived);
  const ground: Ground = {
    material,
    computed: computeSeason(material, now, lastDay(material, now)),
    by: { id: by, role },
    now,
    today: today(material, now),
    newId: randomUUID,
  };
  const after = applyChange(ground, change);
  if (!after.ok) return after;
  const place = after.value.parts.rhythm?.holidays;
  if (change.kind === 'rhythm' && place && !(await knowsHolidays(place))) {
    return refuse(
      'malformed',
      'rhythm.holidays',
      'The holidays of this country or region are not known. Choose another.',
    );
  }
  return done({ ground, after: await withHolidays(after.value, now) });
}

const archived = 'This group was put away and can only be read. A facilitator can take it up again.';
