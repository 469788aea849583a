import type { Turns } from '@casecircle/shared/domain/meeting/turns.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';

export type TurnState = 'had' | 'speaking' | 'next' | 'to come' | 'passed';
export type RoundTurn = { person: PersonId; state: TurnState; asked: boolean };

/**
 * The round as it will go: who had a turn, who speaks, who comes next (those who asked first, then the circle), and last who
 * passed. Whoever speaks stays, also when their connection is lost.
 */
export function roundOrder({ speaking, waiting, had, passed }: Turns, circle: readonly PersonId[]): RoundTurn[] {
  const done = had.filter((person) => person !== speaking && circle.includes(person));
  const ahead = [...new Set([...waiting, ...circle])].filter(
    (person) => circle.includes(person) && person !== speaking && !had.includes(person) && !passed.includes(person),
  );
  const out = passed.filter((person) => person !== speaking && circle.includes(person) && !had.includes(person));
  const turn = (state: TurnState) => (person: PersonId) => ({ person, state, asked: waiting.includes(person) });
  return [
    ...done.map(turn('had')),
    ...(speaking === null ? [] : [turn('speaking')(speaking)]),
    ...ahead.map((person, at) => turn(at === 0 ? 'next' : 'to come')(person)),
    ...out.map(turn('passed')),
  ];
}

/** Whether a round has just ended: all had or passed a turn, or the next round has begun and nobody has spoken in it. */
export function roundOver(turns: Turns, circle: readonly PersonId[]): boolean {
  if (turns.speaking !== null || circle.length === 0) return false;
  const nobodyYet = turns.had.length === 0 && turns.passed.length === 0;
  if (nobodyYet) return turns.round > 1;
  return roundOrder(turns, circle).every(({ state }) => state === 'had' || state === 'passed');
}
