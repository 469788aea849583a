import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { OccurrenceKey, WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import { wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import { type KnownMeeting, keyOf } from '../storage/season-meetings.ts';
import { methodOf } from './apply-meeting.ts';
import { type Computed, isBegun } from './compute.ts';
import { lastDay, type Material } from './material.ts';

/** A meeting of the season that is to be there to enter, with who presents. */
export type WantedMeeting = {
  occurrence: OccurrenceKey;
  startsAt: Instant;
  presenters: readonly PersonId[];
  formatId: string;
  wrap: string;
};

/** The meetings of a season that can be entered and that nobody has begun: what follows the season until then. */
export function openOf({ meetings }: Pick<Material, 'meetings'>, now: Instant): KnownMeeting[] {
  return meetings.filter((meeting) => meeting.occurrence !== null && !isBegun(meeting) && meeting.startsAt > now);
}

const aheadMs = 8 * 7 * 24 * 60 * 60 * 1000;
const atLeast = 3;
const yearMs = 366 * 24 * 60 * 60 * 1000;

/** How far a season is computed for what can be entered: further than the next three meetings of any rhythm lie. */
export function wantedUntil(material: Material, now: Instant): WallDate {
  const { group, meetings } = material;
  const furthest = wallAt(Math.max(now + yearMs, ...meetings.map(({ startsAt }) => startsAt)), group.zone).date;
  const last = lastDay(material, now);
  return [furthest, last].toSorted()[0] ?? last;
}

/**
 * Those of the next eight weeks, and at least the next three; once there, a meeting stays. Without a presenter there is no
 * case to enter a meeting for: it waits for somebody to volunteer.
 */
export function wantedMeetings(material: Material, computed: Computed, now: Instant): WantedMeeting[] {
  if (material.group.archived) return [];
  const known = new Set(material.meetings.map(keyOf));
  const begun = new Set(material.meetings.filter(isBegun).map(keyOf));
  const days = computed.days.filter(
    ({ key, state, startsAt }) =>
      state === 'planned' && startsAt > now && !key.startsWith('planned:') && !begun.has(key),
  );
  const wanted = days.filter(
    ({ key, startsAt }, index) => index < atLeast || startsAt < now + aheadMs || known.has(key),
  );
  return wanted.flatMap(({ key: occurrence, startsAt }) => {
    const presenters = computed.slotsOf(occurrence).flatMap(({ presenter }) => presenter ?? []);
    const method = methodOf(material, occurrence);
    return presenters.length === 0 ? [] : [{ occurrence, startsAt, presenters, ...method }];
  });
}
