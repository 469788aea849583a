import { expect, test } from 'vitest';
import { findOwnWords } from './own-words.ts';

const found = (text: string, own: string[]) => findOwnWords(text, own).map(({ start, end }) => text.slice(start, end));

test('the words of the list are found in any case, as whole words', () => {
  expect(found('MARA said that Marathon was on; mara’s dog too.', ['Mara'])).toEqual(['MARA', 'mara']);
});

test('of entries that begin alike the longest that is there is found', () => {
  expect(found('The Blue  Door Bakery and the Blue Boat.', ['blue', 'Blue Door Bakery', 'Blue Door'])).toEqual([
    'Blue  Door Bakery',
    'Blue',
  ]);
});

test('an entry with signs in it is found, but not within a word', () => {
  expect(found('She is c.j. on the net, not abc.j. there, and @cj to us.', ['c.j.', '@cj'])).toEqual(['c.j.', '@cj']);
});

test('a thousand long entries alike are no trouble', () => {
  const own = Array.from({ length: 1_000 }, (_, at) => `${'a '.repeat(95)}b${at}`);
  expect(found(`${'a '.repeat(4_000)}b7`, own)).toEqual([`${'a '.repeat(95)}b7`]);
});
