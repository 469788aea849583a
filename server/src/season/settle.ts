import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { publishCalendar } from '../calendar/publish.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { waitNoLonger } from '../storage/season-meetings.ts';
import { writePast } from '../storage/season-writing.ts';
import { asPast, computeSeason } from './compute.ts';
import { readMaterial, today } from './material.ts';

/**
 * Writes down, once, how the meetings of a season that have begun were. To be called in the transaction of every change that
 * has no date of its own, before the change: the past never changes with it. A group without a season has none to write.
 */
export async function freezePast(within: Database, group: GroupId, now: Instant): Promise<void> {
  const material = await readMaterial(within, group, now);
  if (!material?.parts.kept) return;
  const computed = computeSeason(material, now, today(material, now));
  const begun = computed.days.filter(({ state, startsAt }) => state === 'planned' && startsAt <= now);
  const written = begun.map((day) => asPast(day, computed));
  await writePast(within, group, written, now);
  const over = material.meetings.filter(({ startsAt }) => startsAt <= now);
  await waitNoLonger(
    within,
    over.flatMap(({ state }) => state.cases.map(({ caseId }) => caseId)),
  );
}

/**
 * Brings into line what follows from a season, in the transaction of the change: the meetings that can be entered, what
 * calendars are told, whom to tell that their turn has moved. `by` is who changed it; null for the clock.
 */
export async function settleSeason(within: Database, group: GroupId, by: PersonId | null, now: Instant): Promise<void> {
  if (by !== null) await seasonStore(within).raise(group);
  await publishCalendar(within, group, now);
}
