import type { SeasonInput, Slot } from '@casecircle/shared/domain/rotation/season.ts';

/**
 * The most meetings with a case that anybody who was there all season saw go by without presenting, away ones left out.
 */
export function longestWait(input: SeasonInput, slots: readonly Slot[]): number {
  const start = input.coming[0]?.startsAt ?? 0;
  const steady = input.members.filter(({ joinedAt, leavesAt }) => joinedAt <= start && leavesAt === null);
  return Math.max(0, ...steady.map(({ id }) => waitOf(id, input, slots)));
}

function waitOf(person: string, { coming, absences }: SeasonInput, slots: readonly Slot[]): number {
  const theirs = new Set(slots.filter(({ presenter }) => presenter === person).map(({ occurrence }) => occurrence));
  const away = absences.filter((absence) => absence.person === person);
  let wait = 0;
  let longest = 0;
  for (const { key, date, cases } of coming) {
    if (theirs.has(key)) wait = 0;
    else if (cases > 0 && !away.some(({ from, to }) => from <= date && date <= to)) wait += 1;
    longest = Math.max(longest, wait);
  }
  return longest;
}
