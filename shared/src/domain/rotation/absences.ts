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

/** Who is away on a day, and in which time away that lies. */
export function awayOn(stretches: Stretches, date: WallDate): ReadonlyMap<PersonId, Stretch> {
  const away = new Map<PersonId, Stretch>();
  for (const [person, theirs] of stretches) {
    const stretch = theirs.find(({ to }) => date <= to);
    if (stretch && stretch.from <= date) away.set(person, stretch);
  }
  return away;
}

function dayAfter(date: WallDate): WallDate {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
