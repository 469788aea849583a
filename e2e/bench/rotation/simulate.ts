import { isDeepStrictEqual } from 'node:util';
import { spreadOf } from '@casecircle/shared/domain/rotation/fairness.ts';
import type { SeasonInput, Slot } from '@casecircle/shared/domain/rotation/season.ts';
import { anySeason, dateOf } from '@casecircle/shared/domain/rotation/testing/any-season.ts';
import { afterHolding } from '@casecircle/shared/domain/rotation/testing/small-season.ts';
import { watch } from '@casecircle/shared/domain/rotation/testing/watch.ts';
import { seasonOf } from '@casecircle/shared/domain/rotation/walk.ts';
import { longestWait } from './longest-wait.ts';

const meetings = 52;
const cutsEach = 3;

/** One simulated season: what a picture of all would be drawn from, and what is wrong with it. */
export type Simulated = {
  members: number;
  presented: number;
  withDebts: number;
  slots: number;
  orphans: number;
  longestWait: number;
  /** Of the meetings of those who are in the group, the share at which they are away. */
  away: number;
  exceptions: number;
  problems: { bound: number; restore: number; past: number; slots: number };
};

/** A season of a year, of 4 to 10 members, walked, watched from outside, frozen at some meetings and each exception taken away. */
export function simulate(seed: number): Simulated {
  const members = 4 + (seed % 7);
  const input = anySeason(seed, { members, meetings });
  const { slots } = seasonOf(input);
  const seen = watch(input, slots);
  const cuts = Array.from({ length: cutsEach }, (_, index) => (seed * 7 + index * 17) % meetings);
  const held = cuts.map((cut) => afterHolding(input, cut));
  const apart = held.filter((season) => spreadOf(seasonOf(season).standings).withDebts > 1).length;
  return {
    members,
    ...seen.spread,
    slots: slots.length,
    orphans: seen.orphans,
    longestWait: longestWait(input, slots),
    away: shareAway(input),
    exceptions: input.exceptions.length,
    problems: {
      bound: apart + seen.problems.filter((problem) => problem.includes('counts differ')).length,
      slots: seen.problems.filter((problem) => !problem.includes('counts differ')).length,
      restore: input.exceptions.filter((_, index) => !restores(input, index)).length,
      past: held.filter((season, index) => !keepsThePast(season, slots, dateOf(cuts[index] ?? 0))).length,
    },
  };
}

/** Without one exception, then with it, then without it again: the first and the last are the same, and know nothing of it. */
function restores(input: SeasonInput, index: number): boolean {
  const without = { ...input, exceptions: input.exceptions.toSpliced(index, 1) };
  const before = seasonOf(without);
  seasonOf(input);
  const names = JSON.stringify(before.slots).includes(`"${input.exceptions[index]?.id}"`);
  return !names && isDeepStrictEqual(seasonOf(without), before);
}

/** What was held is left as it was, and what is to come is what was foreseen. */
function keepsThePast(season: SeasonInput, foreseen: readonly Slot[], cut: string): boolean {
  const past = structuredClone(season.past);
  const { slots } = seasonOf(season);
  const whole = [...season.past.flatMap((meeting) => meeting.slots), ...slots];
  const onlyToCome = slots.every(({ occurrence }) => occurrence >= cut);
  return onlyToCome && isDeepStrictEqual(season.past, past) && isDeepStrictEqual(whole, [...foreseen]);
}

function shareAway({ members, absences, coming }: SeasonInput): number {
  let [there, away] = [0, 0];
  for (const { startsAt, date } of coming) {
    for (const { id, joinedAt, leavesAt } of members) {
      if (joinedAt > startsAt || (leavesAt !== null && startsAt >= leavesAt)) continue;
      there += 1;
      if (absences.some(({ person, from, to }) => person === id && from <= date && date <= to)) away += 1;
    }
  }
  return away / there;
}
