import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { publishCalendar } from '../calendar/publish.ts';
import { type Deed, tell } from '../notices/tell.ts';
import type { Database } from '../storage/schema.ts';
import { seasonStore } from '../storage/season.ts';
import { holdMeetings, openMeetings, waitNoLonger } from '../storage/season-meetings.ts';
import { writePast } from '../storage/season-writing.ts';
import { asPast, computeSeason } from './compute.ts';
import { lapseRequests } from './lapse-requests.ts';
import { type Material, readMaterial, today } from './material.ts';
import { materialise } from './materialise.ts';
import { tidingsOf } from './tidings.ts';
import { openOf, wantedMeetings, wantedUntil } from './wanted.ts';

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
 * calendars are told, whom to tell that their turn has moved. `by` is who changed it; null for the clock. `deed` is what they did where
 * that was no change of the season itself: it stands in its history, and those whose turn moved are told it.
 */
export async function settleSeason(
  within: Database,
  group: GroupId,
  by: PersonId | null,
  now: Instant,
  deed?: { kind: Deed; person: PersonId },
): Promise<void> {
  // Held first, so that nobody begins one of them while it is changed.
  await holdMeetings(within, group, now);
  const material = await readMaterial(within, group, now);
  if (material?.parts.kept) {
    const version = by === null ? 0 : await seasonStore(within).raise(group);
    const name = `${group}:${by === null ? now : `v${version}`}`;
    if (deed) await seasonStore(within).note(group, by, { ...deed }, now);
    await settleMeetings(within, material, by, { now, name, deed: deed?.kind });
  }
  await lapseRequests(within, group, now);
  await publishCalendar(within, group, now);
}

async function settleMeetings(
  within: Database,
  material: Material,
  by: PersonId | null,
  { now, name, deed }: { now: Instant; name: string; deed: Deed | undefined },
): Promise<void> {
  const { id: group, archived } = material.group;
  const computed = computeSeason(material, now, wantedUntil(material, now));
  const before = openOf(material, now);
  await materialise(within, material, wantedMeetings(material, computed, now), now);
  const after = openOf({ meetings: await openMeetings(within, group, now) }, now);
  const standing = new Set(computed.days.filter(({ state }) => state === 'planned').map(({ key }) => key));
  const takesPlace = (occurrence: string) => !archived && standing.has(occurrence);
  const people = [...material.roles.keys()];
  await tell(within, tidingsOf({ group, before, after, takesPlace, people, by, name, at: now, deed }), now);
}
