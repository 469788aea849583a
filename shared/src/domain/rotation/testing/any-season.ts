import { Temporal } from 'temporal-polyfill';
import type { Absence, Exception, Occurrence, Rotating, SeasonInput } from '../season.ts';
import { placings, turnOf } from '../season.ts';

export type Size = { members: number; meetings: number };

export const dayMs = 24 * 60 * 60 * 1000;
const firstDay = Temporal.PlainDate.from('2026-01-06');

export function dateOf(week: number): string {
  return firstDay.add({ weeks: week }).toString();
}

export function startOf(week: number): number {
  return Temporal.PlainDateTime.from(`${dateOf(week)}T17:30`).toZonedDateTime('UTC').epochMilliseconds;
}

/**
 * A season that depends on the seed alone: weekly meetings with mostly one case; each absence takes some weeks, one in ten
 * of all; some come late, some go, some come back; skips, exchanges and places attached to turns and meetings.
 */
export function anySeason(seed: number, { members, meetings }: Size): SeasonInput {
  const chance = chanceFrom(seed);
  const people = Array.from({ length: members }, (_, index) => `person-${index}`);
  const coming = Array.from({ length: meetings }, (_, week) => anyMeeting(week, people, chance));
  return {
    members: people.flatMap((person, index) => anyStays(person, index, { chance, meetings })),
    order: people.filter(() => chance.of(0.3)),
    absences: people.flatMap((person) => anyAbsences(person, { chance, meetings })),
    exceptions: Array.from({ length: chance.below(2 + Math.ceil(meetings / 4)) }, (_, index) =>
      anyException(`exception-${index}`, people, { chance, meetings }),
    ),
    past: [],
    coming,
  };
}

type Chance = { below: (end: number) => number; of: (share: number) => boolean; one: <T>(list: readonly T[]) => T };
type Draw = { chance: Chance; meetings: number };

function anyMeeting(week: number, people: readonly string[], chance: Chance): Occurrence {
  const cases = chance.of(0.8) ? 1 : chance.below(4);
  const fixed = chance.of(0.02) ? [chance.one(people)] : null;
  return { key: dateOf(week), date: dateOf(week), startsAt: startOf(week), cases, fixed };
}

function anyStays(id: string, index: number, { chance, meetings }: Draw): Rotating[] {
  const joined = index > 1 && chance.of(0.15) ? startOf(chance.below(meetings)) - dayMs : index;
  if (index < 2 || chance.of(0.85)) return [{ id, joinedAt: joined, leavesAt: null }];
  const left = joined + (1 + chance.below(meetings)) * 7 * dayMs;
  const first = { id, joinedAt: joined, leavesAt: Math.max(left, startOf(0)) };
  if (chance.of(0.6)) return [first];
  return [first, { id, joinedAt: first.leavesAt + chance.below(10) * 7 * dayMs, leavesAt: null }];
}

function anyAbsences(person: string, { chance, meetings }: Draw): Absence[] {
  const absences: Absence[] = [];
  for (let week = 0; week < meetings; week += 1) {
    if (!chance.of(0.05)) continue;
    const weeks = chance.below(4);
    absences.push({ id: `${person}-${week}`, person, from: dateOf(week), to: dateOf(week + weeks) });
    week += chance.below(weeks + 1);
  }
  return absences;
}

function anyException(id: string, people: readonly string[], { chance, meetings }: Draw): Exception {
  const turns = Math.ceil(meetings / people.length);
  const [person, by] = [chance.one(people), chance.one(people)];
  const turn = turnOf(person, 1 + chance.below(turns));
  if (chance.of(0.3)) return { id, kind: 'skip', turn };
  if (chance.of(0.5)) {
    return { id, kind: 'exchange', turn, by, theirs: chance.of(0.5) ? turnOf(by, 1 + chance.below(turns)) : null };
  }
  return { id, kind: 'place', occurrence: dateOf(chance.below(meetings)), person, placing: chance.one(placings) };
}

/** Mulberry32: small, fast, the same everywhere. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, of: (share) => next() < share, one: (list) => list[below(list.length)] as never };
}
