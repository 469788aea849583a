import { expect, test } from 'vitest';
import { itemsOf } from './places.ts';
import { inTextOrder, nextStanding, standingAt } from './reading-order.ts';

const blocks = ['Thomas rang.', 'I saw Anna and Thomas.'];
const at = (start: number, end: number) =>
  ({ start, end, category: 'NAME', level: 'red', reason: 'known-name' }) as const;
const items = itemsOf(blocks, [at(0, 6), at(19, 23), at(28, 34)]);
const standing = inTextOrder(items);
const words = (found: (typeof standing)[number] | undefined) =>
  found && `${found.block}: ${blocks[found.block]?.slice(found.start, found.end)}`;
const on = (block: number, start: number, end = start) => words(nextStanding(standing, { block, start, end }, 'on'));
const back = (block: number, start: number, end = start) =>
  words(nextStanding(standing, { block, start, end }, 'back'));

test('words that stand twice have two places, in the order of the text', () => {
  expect(standing.map(words)).toEqual(['0: Thomas', '1: Anna', '1: Thomas']);
});

test('from a caret it goes on to what stands behind it, and from the end to the beginning', () => {
  expect(on(0, 8)).toBe('1: Anna');
  expect(on(1, 12)).toBe('1: Thomas');
  expect(on(1, 22)).toBe('0: Thomas');
});

test('a caret at the beginning of words or in them is about these, a stretch is about the next', () => {
  expect(on(0, 0)).toBe('0: Thomas');
  expect(on(1, 8)).toBe('1: Anna');
  expect(on(1, 6, 10)).toBe('1: Thomas');
});

test('it goes back to what stands before, and from the beginning to the end', () => {
  expect(back(1, 15, 21)).toBe('1: Anna');
  expect(back(1, 3)).toBe('0: Thomas');
  expect(back(0, 0, 6)).toBe('1: Thomas');
});

test('a caret stands in words up to their last letter, not behind it', () => {
  const found = (start: number) => words(standingAt(standing, { block: 1, start, end: start }));
  expect([5, 6, 9, 10].map(found)).toEqual([undefined, '1: Anna', '1: Anna', undefined]);
});
