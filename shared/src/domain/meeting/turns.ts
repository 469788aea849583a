import type { PersonId } from '../people.ts';

/** The speaking order: who has the floor, who waits, who chose not to speak in this phase. */
export type Turns = {
  speaking: PersonId | null;
  waiting: readonly PersonId[];
  passed: readonly PersonId[];
};

export const noTurns: Turns = { speaking: null, waiting: [], passed: [] };

/** Puts a person at the end of the order. Asking twice changes nothing; asking takes a pass back. */
export function asked(turns: Turns, person: PersonId): Turns {
  if (turns.speaking === person || turns.waiting.includes(person)) return turns;
  return { ...turns, waiting: [...turns.waiting, person], passed: without(turns.passed, person) };
}

/** Leaves the order, or gives the floor back, without a reason. */
export function passed(turns: Turns, person: PersonId): Turns {
  return {
    speaking: turns.speaking === person ? null : turns.speaking,
    waiting: without(turns.waiting, person),
    passed: [...without(turns.passed, person), person],
  };
}

/** Gives the floor to whoever has waited longest; to nobody when nobody waits. */
export function nextTurn(turns: Turns): Turns {
  const [first = null, ...rest] = turns.waiting;
  return { ...turns, speaking: first, waiting: rest };
}

function without(people: readonly PersonId[], person: PersonId): PersonId[] {
  return people.filter((other) => other !== person);
}
