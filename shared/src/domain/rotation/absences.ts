import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../people.ts';
import type { Absence, WallDate } from './season.ts';

/** A time away without a day between: what overlaps or follows on the next day is one. Both days included. */
export type Stretch = { from: WallDate; to: WallDate };

export type Stretches = ReadonlyMap<PersonId, readonly Stretch[]>;

export function stretchesOf(absences: readonly Absence[]): Stretches {
  const stretches = new Map<PersonId, Stretch[]>();
  for (const { person, from, to } of absences.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const theirs = stretches.get(person) ?? [];
    stretches.set(person, theirs);
    const last = theirs.at(-1);
    if (!last || from > dayAfter(last.to)) theirs.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return stretches;
}

/** The time away in which this day lies; undefined where the person is here. */
export function awayOn(stretches: Stretches, person: PersonId, date: WallDate): Stretch | undefined {
  return stretches.get(person)?.find(({ from, to }) => from <= date && date <= to);
}

function dayAfter(date: WallDate): WallDate {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
