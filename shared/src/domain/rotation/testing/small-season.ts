import type { Absence, Exception, PastMeeting, SeasonInput, Slot } from '../season.ts';
import { seasonOf } from '../walk.ts';
import { dateOf, startOf } from './any-season.ts';

type Wish = Partial<SeasonInput> & { people?: readonly string[]; meetings?: number; cases?: number };

/** Ana, Ben, Cleo and Dan, weekly from 6 January 2026 on, unless another is wished for. */
export function smallSeason({ people = ['ana', 'ben', 'cleo', 'dan'], meetings = 8, cases = 1, ...wish }: Wish = {}) {
  const input: SeasonInput = {
    members: people.map((id, index) => ({ id, joinedAt: index, leavesAt: null })),
    order: [],
    absences: [],
    exceptions: [],
    past: [],
    coming: Array.from({ length: meetings }, (_, week) => {
      return { key: dateOf(week), date: dateOf(week), startsAt: startOf(week), cases, fixed: null };
    }),
    ...wish,
  };
  return input;
}

/** Who presents, meeting by meeting; `–` where nobody does. */
export function presenters(input: SeasonInput): string {
  return seasonOf(input)
    .slots.map(({ presenter }) => presenter ?? '–')
    .join(' ');
}

export function away(person: string, fromWeek: number, toWeek: number): Absence {
  return { id: `${person} away`, person, from: dateOf(fromWeek), to: dateOf(toWeek) };
}

export function place(person: string, week: number): Extract<Exception, { kind: 'place' }> {
  return { id: `${person} in week ${week}`, kind: 'place', occurrence: dateOf(week), person, placing: 'urgent' };
}

export function exchange(turn: string, by: string, theirs: string | null = null): Exception {
  return { id: `${turn} by ${by}`, kind: 'exchange', turn, by, theirs };
}

/** The same season after the first meetings were held as foreseen. */
export function afterHolding(input: SeasonInput, count: number): SeasonInput {
  const { slots } = seasonOf(input);
  const past = input.coming.slice(0, count).map((at) => held(at, slots));
  return { ...input, past: [...input.past, ...past], coming: input.coming.slice(count) };
}

function held({ key, date, startsAt }: SeasonInput['coming'][number], slots: readonly Slot[]): PastMeeting {
  return { key, date, startsAt, slots: slots.filter(({ occurrence }) => occurrence === key) };
}
