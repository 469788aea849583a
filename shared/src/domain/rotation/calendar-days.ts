import type { Instant, PersonId } from '../people.ts';
import { datesOf, type RhythmDate, type RhythmRule } from './rhythm.ts';
import type { OccurrenceKey, WallDate } from './season.ts';
import { instantAt, wallAt } from './wall-clock.ts';

/** A public holiday, or any day with a name. */
export type NamedDay = { date: WallDate; name: string };
/** Both days included. */
export type Break = { from: WallDate; to: WallDate; name: string };

/** What somebody changed about one meeting; null where it is as it was. */
export type OccurrenceChange = {
  occurrence: OccurrenceKey;
  date: WallDate | null;
  time: string | null;
  cancelledAt: Instant | null;
  cases: number | null;
};

/** A meeting that was planned by hand, and who presents in it. */
export type PlannedMeeting = { id: string; startsAt: Instant; fixed: readonly PersonId[] };

/** One line of a group's calendar. `fixed` names who presents where that was planned by hand. */
export type CalendarDay = {
  key: OccurrenceKey;
  date: WallDate;
  time: string;
  startsAt: Instant;
  state: 'planned' | 'cancelled' | 'break' | 'holiday';
  /** When it was to be, where it was moved. */
  movedFrom: Instant | null;
  /** The name of the break or of the holiday that keeps it from being. */
  note: string | null;
  cases: number;
  fixed: readonly PersonId[] | null;
};

export type CalendarInput = {
  rhythm: RhythmRule | null;
  zone: string;
  breaks: readonly Break[];
  holidays: readonly NamedDay[];
  changes: readonly OccurrenceChange[];
  planned: readonly PlannedMeeting[];
  /** Both days included; it is where a meeting lies after it was moved that counts. */
  from: WallDate;
  until: WallDate;
};

/**
 * The meetings of a group, those that are not to be among them, earliest first. A cancelled one stays cancelled; one that
 * somebody moved or added takes place even on a holiday or in a break, because a person said so; a break names a day before a
 * holiday does. A change to a date that the rhythm no longer has says nothing.
 */
export function calendarOf(input: CalendarInput): CalendarDay[] {
  const changes = new Map(input.changes.map((change) => [change.occurrence, change]));
  const all = [
    ...rhythmDates(input).map((date) => ofRhythm(date, changes.get(date.key), input)),
    ...input.changes.flatMap((change) => added(change, input.zone)),
    ...input.planned.map((meeting) => planned(meeting, changes.get(`planned:${meeting.id}`), input.zone)),
  ];
  return all
    .filter(({ date }) => date >= input.from && date <= input.until)
    .toSorted((one, other) => one.startsAt - other.startsAt || (one.key < other.key ? -1 : 1));
}

/** Those within what is asked for, and those that were moved into it from outside. */
function rhythmDates({ rhythm, zone, changes, from, until }: CalendarInput): RhythmDate[] {
  if (!rhythm) return [];
  const outside = changes.filter(
    ({ occurrence, date }) => isDate(occurrence) && date !== null && (occurrence < from || occurrence > until),
  );
  return [
    ...datesOf(rhythm, zone, from, until),
    ...outside.flatMap(({ occurrence }) => datesOf(rhythm, zone, occurrence, occurrence)),
  ];
}

function ofRhythm(from: RhythmDate, change: OccurrenceChange | undefined, input: CalendarInput): CalendarDay {
  const placed = change !== undefined && (change.date !== null || change.time !== null);
  const date = change?.date ?? from.date;
  const time = change?.time ?? from.time;
  const startsAt = placed ? instantAt(date, time, input.zone) : from.startsAt;
  const standing = change?.cancelledAt != null ? cancelled : placed ? takesPlace : onItsDay(date, input);
  const movedFrom = startsAt === from.startsAt ? null : from.startsAt;
  return { key: from.key, date, time, startsAt, ...standing, movedFrom, cases: change?.cases ?? 1, fixed: null };
}

function added(change: OccurrenceChange, zone: string): CalendarDay[] {
  const { occurrence: key, date, time } = change;
  if (!key.startsWith('added:') || date === null || time === null) return [];
  const standing = change.cancelledAt === null ? takesPlace : cancelled;
  const startsAt = instantAt(date, time, zone);
  return [{ key, date, time, startsAt, ...standing, movedFrom: null, cases: change.cases ?? 1, fixed: null }];
}

function planned(
  { id, startsAt, fixed }: PlannedMeeting,
  change: OccurrenceChange | undefined,
  zone: string,
): CalendarDay {
  const standing = change?.cancelledAt == null ? takesPlace : cancelled;
  const cases = change?.cases ?? fixed.length;
  return { key: `planned:${id}`, ...wallAt(startsAt, zone), startsAt, ...standing, movedFrom: null, cases, fixed };
}

type Standing = Pick<CalendarDay, 'state' | 'note'>;

const takesPlace: Standing = { state: 'planned', note: null };
const cancelled: Standing = { state: 'cancelled', note: null };

function onItsDay(date: WallDate, { breaks, holidays }: CalendarInput): Standing {
  const pause = breaks.find(({ from, to }) => from <= date && date <= to);
  if (pause) return { state: 'break', note: pause.name };
  const holiday = holidays.find((day) => day.date === date);
  return holiday ? { state: 'holiday', note: holiday.name } : takesPlace;
}

function isDate(key: OccurrenceKey): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(key);
}
