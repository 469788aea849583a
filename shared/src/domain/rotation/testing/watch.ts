import type { Instant, PersonId } from '../../people.ts';
import type { Occurrence, SeasonInput, Slot, TurnId } from '../season.ts';

/** What a bystander counts from the slots alone, without the walk's own book. */
type Count = {
  since: Instant;
  presented: number;
  kept: TurnId[];
  given: Set<TurnId>;
  ahead: Set<TurnId>;
  lapsed: number;
};

export type Watched = { problems: string[]; orphans: number; spread: { presented: number; withDebts: number } };

/**
 * Looks at a season from outside and says what is wrong with it: who presents while away, gone or twice; an orphan while somebody
 * was free; a turn of the round while a kept one was waiting; and counts of those who were there all the time that differ by
 * more than one, with what they are owed and what they have had ahead.
 */
export function watch(input: SeasonInput, slots: readonly Slot[]): Watched {
  const counts = new Map<PersonId, Count>();
  const steady = steadyMembers(input);
  const problems: string[] = [];
  let before = new Set<PersonId>();
  for (const at of input.coming) {
    const there = input.members.filter((stay) => isThere(stay, at));
    forgetOthers(counts, there);
    const free = there.filter(({ id }) => !isAway(input, id, at)).map(({ id }) => id);
    const evening: Evening = { at, before, free, here: new Set(), passing: new Set() };
    for (const slot of slots.filter(({ occurrence }) => occurrence === at.key)) {
      problems.push(...wrongIn(slot, evening, { input, counts }).map((what) => `${at.key}/${slot.index}: ${what}`));
    }
    before = evening.here;
    const spread = spreadOf(steady, counts);
    if (spread.withDebts > 1) problems.push(`${at.key}: counts differ by ${spread.withDebts}`);
  }
  const orphans = slots.filter(({ presenter }) => presenter === null).length;
  return { problems, orphans, spread: spreadOf(steady, counts) };
}

type Evening = {
  at: Occurrence;
  before: ReadonlySet<PersonId>;
  free: readonly PersonId[];
  here: Set<PersonId>;
  passing: Set<PersonId>;
};
type Book = { input: SeasonInput; counts: Map<PersonId, Count> };

function wrongIn(slot: Slot, evening: Evening, book: Book): string[] {
  const { at, free, here, passing } = evening;
  const { presenter, turn, reason } = slot;
  const wrong: string[] = [];
  for (const passed of slot.passed) {
    if (passed.because.kind === 'skipped') passing.add(passed.person);
    countPassed(countOf(book, passed.person), passed);
  }
  if (presenter === null) {
    const could = free.filter((person) => !here.has(person) && !passing.has(person));
    return could.length > 0 ? [`nobody, while ${could.join()} could`] : [];
  }
  if (here.has(presenter)) wrong.push(`${presenter} twice`);
  if (reason.kind !== 'fixed' && !free.includes(presenter)) wrong.push(`${presenter} is not here`);
  const waiting = waitingTurns(evening, book);
  const isOfTheRound = ['longest-wait', 'next-in-round', 'first-turn'].includes(reason.kind);
  if (isOfTheRound && waiting.length > 0) wrong.push(`a turn of the round while ${waiting.join()} waits`);
  const count = countOf(book, presenter);
  const isLate = reason.kind === 'kept' && !waiting.includes(turn ?? '') && !count.given.has(turn ?? '');
  if (isLate && waiting.length > 0) wrong.push(`${turn} before ${waiting.join()}`);
  here.add(presenter);
  count.presented += 1;
  if (turn !== null && count.kept.includes(turn)) count.kept = count.kept.filter((one) => one !== turn);
  else if (turn !== null && !isOfTheRound) count.ahead.add(turn);
  if (at.cases === 0) wrong.push('a case too many');
  return wrong;
}

function countPassed(count: Count, { turn, because, turnIs }: Slot['passed'][number]): void {
  if (because.kind === 'did-not-hold') count.given.delete(turn);
  if (because.kind === 'did-not-hold') return;
  if (because.kind === 'gave') count.given.add(turn);
  if (turnIs === 'lapsed') count.lapsed += 1;
  if (turnIs === 'settled') count.ahead.delete(turn);
  if (turnIs === 'kept' && !count.kept.includes(turn)) count.kept.push(turn);
}

/** Kept turns whose owners are here, have rested, and do not let this meeting pass; those given away follow another's. */
function waitingTurns({ before, free, here, passing }: Evening, { counts }: Book): TurnId[] {
  return free
    .filter((person) => !before.has(person) && !here.has(person) && !passing.has(person))
    .flatMap((person) => {
      const count = counts.get(person);
      return count?.kept.filter((turn) => !count.given.has(turn)) ?? [];
    });
}

function countOf({ counts }: Pick<Book, 'counts'>, person: PersonId): Count {
  return counts.get(person) ?? newCount(0);
}

/** Whoever goes is owed nothing; whoever comes begins anew. */
function forgetOthers(counts: Map<PersonId, Count>, there: SeasonInput['members']): void {
  const since = new Map(there.map(({ id, joinedAt }) => [id, joinedAt]));
  for (const [person, count] of counts) if (since.get(person) !== count.since) counts.delete(person);
  for (const { id, joinedAt } of there) if (!counts.has(id)) counts.set(id, newCount(joinedAt));
}

function newCount(since: Instant): Count {
  return { since, presented: 0, kept: [], given: new Set(), ahead: new Set(), lapsed: 0 };
}

function steadyMembers({ members, coming }: SeasonInput): PersonId[] {
  const start = coming[0]?.startsAt ?? 0;
  return members.filter((stay) => stay.joinedAt <= start && stay.leavesAt === null).map(({ id }) => id);
}

function spreadOf(people: readonly PersonId[], counts: Map<PersonId, Count>): Watched['spread'] {
  const all = people.map((person) => countOf({ counts }, person));
  const range = (values: number[]) => (values.length === 0 ? 0 : Math.max(...values) - Math.min(...values));
  return {
    presented: range(all.map(({ presented }) => presented)),
    withDebts: range(all.map(({ presented, kept, ahead, lapsed }) => presented + kept.length - ahead.size + lapsed)),
  };
}

function isThere({ joinedAt, leavesAt }: SeasonInput['members'][number], { startsAt }: Occurrence): boolean {
  return joinedAt <= startsAt && (leavesAt === null || startsAt < leavesAt);
}

function isAway({ absences }: SeasonInput, person: PersonId, { date }: Occurrence): boolean {
  return absences.some((absence) => absence.person === person && absence.from <= date && date <= absence.to);
}
