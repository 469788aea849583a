import { nextInRound, noTurns, type Turns } from '@casecircle/shared/domain/meeting/turns.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundOrder, roundOver } from './round-order.ts';

const circle = ['ana', 'ben', 'cem', 'dee'];
const shown = (turns: Partial<Turns>, people = circle) =>
  roundOrder({ ...noTurns, ...turns }, people).map(({ person, state }) => `${person} ${state}`);

test('those who asked come before the circle, those who passed come last', () => {
  expect(shown({ had: ['ben'], speaking: 'ana', waiting: ['dee'], passed: [] })).toEqual([
    'ben had',
    'ana speaking',
    'dee next',
    'cem to come',
  ]);
  expect(shown({ had: ['ben'], passed: ['ana'] })).toEqual(['ben had', 'cem next', 'dee to come', 'ana passed']);
});

test('whoever comes late is in the round, and whoever leaves is not', () => {
  expect(shown({ had: ['ana'] }, ['ana', 'eve'])).toEqual(['ana had', 'eve next']);
});

test('whoever speaks stays when the connection is lost', () => {
  expect(shown({ speaking: 'ben' }, ['ana'])).toEqual(['ben speaking', 'ana next']);
});

test('the round is over when all had or passed a turn, and before anybody speaks in the next one', () => {
  expect(roundOver({ ...noTurns, had: ['ana', 'ben'], passed: ['cem', 'dee'] }, circle)).toBe(true);
  expect(roundOver({ ...noTurns, round: 2 }, circle)).toBe(true);
  expect(roundOver(noTurns, circle)).toBe(false);
  expect(roundOver({ ...noTurns, had: ['ana', 'ben', 'cem'], speaking: 'dee' }, circle)).toBe(false);
});

test('whoever is shown as next gets the floor', () => {
  const some = fc.uniqueArray(fc.constantFrom(...circle, 'eve'));
  fc.assert(
    fc.property(some, some, some, some, (waiting, had, passed, here) => {
      const turns: Turns = { ...noTurns, waiting, had, passed };
      const next = roundOrder(turns, here).find(({ state }) => state === 'next');
      if (next) expect(nextInRound(turns, here).speaking).toBe(next.person);
    }),
  );
});
