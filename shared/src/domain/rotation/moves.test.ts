import { expect, test } from 'vitest';
import { movesBetween, tellMoves } from './moves.ts';
import { dateOf } from './testing/any-season.ts';
import { away, exchange, place, smallSeason } from './testing/small-season.ts';
import { seasonOf } from './walk.ts';

const words = { name: (person: string) => person, meeting: (key: string) => `week ${week(key)}` };
const week = (key: string) => Array.from({ length: 60 }, (_, at) => dateOf(at)).indexOf(key);
const base = smallSeason();

function told(wish: Partial<ReturnType<typeof smallSeason>>): string {
  return tellMoves(movesBetween(seasonOf(base).slots, seasonOf({ ...base, ...wish }).slots), words);
}

test('what changes nothing moves nobody', () => {
  expect(told({ absences: [away('ben', 2, 4)] })).toBe('This moves nobody.');
});

test('an exchange moves two', () => {
  expect(told({ exceptions: [exchange('ana#1', 'cleo')] })).toBe(
    'This moves two people: ana from week 0 to week 2 and cleo from week 2 to week 0.',
  );
});

test('an absence reads as one move each, in the order of the meetings', () => {
  expect(told({ absences: [away('ben', 1, 1)] })).toBe(
    'This moves two people: ben from week 1 to week 2 and cleo from week 2 to week 1.',
  );
});

test('a turn presented ahead is the same turn', () => {
  expect(movesBetween(seasonOf(base).slots, seasonOf({ ...base, exceptions: [place('dan', 2)] }).slots)).toEqual([
    { person: 'cleo', turn: 'cleo#1', from: dateOf(2), to: dateOf(3) },
    { person: 'dan', turn: 'dan#1', from: dateOf(3), to: dateOf(2) },
  ]);
});

test('a turn that is no longer there, or is new, is told as that', () => {
  const fewer = { ...base, coming: base.coming.slice(0, 7) };
  const [all, less] = [seasonOf(base).slots, seasonOf(fewer).slots];
  expect(tellMoves(movesBetween(all, less), words)).toBe('This moves one person: dan no longer on week 7.');
  expect(tellMoves(movesBetween(less, all), words)).toBe('This moves one person: dan newly on week 7.');
});

test('many moves are not all spelled out', () => {
  const later = { ...base, coming: base.coming.map((at, index) => (index === 0 ? { ...at, cases: 0 } : at)) };
  const moves = movesBetween(seasonOf(base).slots, seasonOf(later).slots);
  expect(moves).toHaveLength(8);
  expect(tellMoves(moves, words)).toBe(
    'This moves four people: ana from week 0 to week 1, ben from week 1 to week 2, cleo from week 2 to week 3, dan from week 3 to week 4, ana from week 4 to week 5 and three more turns after that.',
  );
});
