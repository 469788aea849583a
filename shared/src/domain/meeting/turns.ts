import type { PersonId } from '../people.ts';

/** The speaking order: who has the floor, who waits, who had or passed a turn in this round. */
export type Turns = {
  speaking: PersonId | null;
  waiting: readonly PersonId[];
  had: readonly PersonId[];
  passed: readonly PersonId[];
  /** From 1; only where the method goes round. Where it does not, `had` counts for nothing. */
  round: number;
};

export const noTurns: Turns = { speaking: null, waiting: [], had: [], passed: [], round: 1 };

/** Puts a person at the end of the order. Asking twice changes nothing; asking takes a pass back. */
export function asked(turns: Turns, person: PersonId): Turns {
  if (turns.speaking === person || turns.waiting.includes(person)) return turns;
  return { ...turns, waiting: [...turns.waiting, person], passed: without(turns.passed, person) };
}

/**
 * Leaves the order, or gives the floor back, without a reason. Source: background/formats.md 1.13 no. 8. Whoever gives the floor
 * back has had this turn: nobody can tell whether they spoke. If they ask again they come after all the others.
 */
export function passed(turns: Turns, person: PersonId): Turns {
  const hadTheFloor = turns.speaking === person;
  return {
    ...turns,
    speaking: hadTheFloor ? null : turns.speaking,
    waiting: without(turns.waiting, person),
    had: hadTheFloor ? [...without(turns.had, person), person] : turns.had,
    passed: [...without(turns.passed, person), person],
  };
}

/** Gives the floor to whoever of those here has waited longest; to nobody when nobody waits. Whoever is away keeps their place. */
export function nextByAsking(turns: Turns, here: readonly PersonId[]): Turns {
  const speaking = turns.waiting.find((person) => here.includes(person)) ?? null;
  return { ...turns, speaking, waiting: speaking === null ? turns.waiting : without(turns.waiting, speaking) };
}

/**
 * Goes round: gives the floor to whoever of those here has neither had nor passed a turn in this round, those who asked
 * first, then in the order of the circle. When all have, a new round begins with whoever waits, or with nobody yet, so that it
 * shows that the round is over. Whoever lost the connection while speaking has not had a turn; whoever comes late gets one in
 * the running round. Source: background/formats.md 1.1 no. 2 (round-robin, passing allowed) and 1.13 no. 6.
 */
export function nextInRound(turns: Turns, circle: readonly PersonId[]): Turns {
  const had = spoken(turns, circle);
  const next = [...turns.waiting, ...circle].find(
    (person) => circle.includes(person) && !had.includes(person) && !turns.passed.includes(person),
  );
  if (next !== undefined) return { ...turns, speaking: next, had, waiting: without(turns.waiting, next) };
  return nextByAsking({ ...turns, speaking: null, had: [], passed: [], round: turns.round + 1 }, circle);
}

function spoken({ speaking, had }: Turns, circle: readonly PersonId[]): readonly PersonId[] {
  return speaking !== null && circle.includes(speaking) ? [...without(had, speaking), speaking] : had;
}

function without(people: readonly PersonId[], person: PersonId): PersonId[] {
  return people.filter((other) => other !== person);
}
