import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { type CalendarDay, calendarOf } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import type {
  Occurrence,
  OccurrenceKey,
  PastMeeting,
  Season,
  Slot,
  Standing,
  WallDate,
} from '@casecircle/shared/domain/rotation/season.ts';
import { seasonOf } from '@casecircle/shared/domain/rotation/walk.ts';
import { wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import { type KnownMeeting, keyOf } from '../storage/season-meetings.ts';
import { firstDay, type Material } from './material.ts';

/** A season as it follows from its material. */
export type Computed = {
  /** Every day of the calendar that is not among the written past: also those that are not to be. Earliest first. */
  days: readonly CalendarDay[];
  season: Season;
  slotsOf: (occurrence: OccurrenceKey) => readonly Slot[];
  past: readonly PastMeeting[];
  /** How people stand now, after what has begun. */
  standings: readonly Standing[];
};

/** Computes all up to this day on the group's wall. */
export function computeSeason(material: Material, now: Instant, until: WallDate): Computed {
  const past = pastOf(material, now);
  const days = calendarDays(material, now, until);
  const coming = days.filter(({ state }) => state === 'planned').map(occurrenceOf);
  const season = walkOn(material, past, coming);
  const slots = Map.groupBy(season.slots, ({ occurrence }) => occurrence);
  const computed = { days, season, past, slotsOf: (occurrence: OccurrenceKey) => slots.get(occurrence) ?? [] };
  const begun = coming.filter(({ startsAt }) => startsAt <= now).map((day) => asPast(day, computed));
  if (begun.length === 0) return { ...computed, standings: season.standings };
  const later = coming.filter(({ startsAt }) => startsAt > now);
  return { ...computed, standings: seasonOf(inputOf(material, [...past, ...begun], later)).standings };
}

/** What somebody has begun goes on as it is: where the season says otherwise, it is the season that follows. */
function walkOn(material: Material, past: readonly PastMeeting[], planned: readonly Occurrence[]): Season {
  let coming = planned;
  let season = seasonOf(inputOf(material, past, coming));
  for (const begun of material.meetings.filter(isBegun)) {
    const key = keyOf(begun);
    const really = presentersOf(begun.state);
    const said = season.slots.flatMap(({ occurrence, presenter }) => (occurrence === key ? [presenter] : []));
    if (said.join() === really.join()) continue;
    coming = coming.map((one) => (one.key === key ? { ...one, cases: really.length, fixed: really } : one));
    season = seasonOf(inputOf(material, past, coming));
  }
  return season;
}

function inputOf({ members, parts }: Material, past: readonly PastMeeting[], coming: readonly Occurrence[]) {
  const exceptions = parts.exceptions.map(({ exception }) => exception);
  return { members, order: parts.order, absences: parts.absences, exceptions, past, coming };
}

/** A meeting that was planned by hand and waits in the future again, because it was moved there, has not been. */
function pastOf({ parts, meetings }: Material, now: Instant): readonly PastMeeting[] {
  const again = new Set(meetings.filter((meeting) => isByHand(meeting) && waits(meeting, now)).map(keyOf));
  return again.size === 0 ? parts.past : parts.past.filter(({ key }) => !again.has(key));
}

/** The days of the calendar up to this one that are not among the written past, earliest first. */
export function calendarDays(material: Material, now: Instant, until: WallDate): CalendarDay[] {
  const { group, parts, meetings, holidays } = material;
  const byHand = meetings.filter(isByHand);
  const days = calendarOf({
    rhythm: parts.rhythm,
    zone: group.zone,
    breaks: parts.breaks,
    holidays,
    changes: parts.changes,
    planned: byHand.map(({ id, startsAt, state }) => ({ id, startsAt, fixed: presentersOf(state) })),
    from: firstDay(material, now),
    until,
  });
  const written = new Set(pastOf(material, now).map(({ key }) => key));
  const inTheWay = (startsAt: Instant) => byHand.some((meeting) => overlap(meeting, startsAt, group.minutes));
  const running = runningDays(material, days).filter(({ date }) => date <= until);
  const runs = new Set(running.map(({ key }) => key));
  const others = days.filter(({ key, startsAt }) => {
    // Nobody meets in a group that was put away: what its rhythm says of that time has not been.
    if (runs.has(key) || (group.archived && startsAt <= now)) return false;
    return key.startsWith('planned:') || (startsAt > parts.frozenUntil && !inTheWay(startsAt));
  });
  return [...others, ...running]
    .filter(({ key }) => !written.has(key))
    .toSorted((one, other) => one.startsAt - other.startsAt || (one.key < other.key ? -1 : 1));
}

/**
 * What somebody has begun takes place, and then as it was to when they began: also where the calendar has put it elsewhere since,
 * or has it no more.
 */
function runningDays({ group, meetings }: Material, days: readonly CalendarDay[]): CalendarDay[] {
  return meetings
    .filter((meeting) => isBegun(meeting) && !isByHand(meeting))
    .map((meeting): CalendarDay => {
      const { startsAt, state } = meeting;
      const key = keyOf(meeting);
      const found = days.find((day) => day.key === key);
      if (found?.startsAt === startsAt && found.state === 'planned') return found;
      const when = { ...wallAt(startsAt, group.zone), startsAt, movedFrom: null };
      return { key, ...when, state: 'planned', note: null, cases: presentersOf(state).length, fixed: null };
    });
}

/** Whether a meeting takes place at a time at which one that long would begin. */
export function overlap(meeting: { startsAt: Instant; minutes: number }, startsAt: Instant, minutes: number): boolean {
  const ends = meeting.startsAt + meeting.minutes * 60_000;
  return startsAt < ends && meeting.startsAt < startsAt + minutes * 60_000;
}

function occurrenceOf({ key, date, startsAt, cases, fixed }: CalendarDay): Occurrence {
  return { key, date, startsAt, cases, fixed };
}

export function presentersOf({ cases }: Meeting): PersonId[] {
  return cases.map(({ presenter }) => presenter);
}

export function isBegun({ state }: Pick<KnownMeeting, 'state'>): boolean {
  return state.stage.kind !== 'lobby';
}

export function isByHand({ occurrence }: Pick<KnownMeeting, 'occurrence'>): boolean {
  return occurrence === null;
}

function waits(meeting: KnownMeeting, now: Instant): boolean {
  return !isBegun(meeting) && meeting.startsAt > now;
}

/** A meeting that has begun, as it is to be written down. */
export function asPast(
  { key, date, startsAt }: Pick<CalendarDay, 'key' | 'date' | 'startsAt'>,
  { slotsOf }: Pick<Computed, 'slotsOf'>,
): PastMeeting {
  return { key, date, startsAt, slots: slotsOf(key) };
}
