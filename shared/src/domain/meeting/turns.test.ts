import { expect, test } from 'vitest';
import { asked, nextTurn, noTurns, passed } from './turns.ts';

test('those who ask for a turn get the floor in the order of asking', () => {
  const order = ['ana', 'ben', 'cleo'].reduce(asked, noTurns);
  const first = nextTurn(order);
  expect(first).toMatchObject({ speaking: 'ana', waiting: ['ben', 'cleo'] });
  expect(nextTurn(first)).toMatchObject({ speaking: 'ben', waiting: ['cleo'] });
});

test('asking twice, or while speaking, changes nothing', () => {
  const order = asked(noTurns, 'ana');
  expect(asked(order, 'ana')).toBe(order);
  const speaking = nextTurn(order);
  expect(asked(speaking, 'ana')).toBe(speaking);
});

test('passing gives the floor back and is remembered once', () => {
  const speaking = nextTurn(asked(noTurns, 'ana'));
  const after = passed(passed(speaking, 'ana'), 'ana');
  expect(after).toEqual({ speaking: null, waiting: [], passed: ['ana'] });
});

test('asking after a pass takes the pass back', () => {
  expect(asked(passed(noTurns, 'ana'), 'ana')).toEqual({ speaking: null, waiting: ['ana'], passed: [] });
});

test('with nobody waiting the floor becomes free', () => {
  expect(nextTurn(nextTurn(asked(noTurns, 'ana'))).speaking).toBeNull();
});
