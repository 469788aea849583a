import { expect, test } from 'vitest';
import { decisionCharacters } from '../document/coach-words.ts';
import { findIdentifiers, settledCharacters } from './find-identifiers.ts';
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

test('an entry is found with another apostrophe, and with accents written in another way', () => {
  expect(found('Meet zorba o’dell and zoë there.', ["Zorba O'Dell", 'zoe\u0308'])).toEqual(['zorba o’dell', 'zoë']);
});

/** What the coach marks, with its level. */
function marked(text: string, own: string[], settled: string[] = []): string[] {
  return findIdentifiers(text, { own, settled }).map(({ start, end, level }) => `${level} ${text.slice(start, end)}`);
}

test.each([
  ['Write to maria.keller@example.com today.', 'Keller', 'maria.keller@example.com'],
  ['Call 614-555-0190 now.', '555', '614-555-0190'],
  ['He was born March 3, 2021 at home.', 'March', 'March 3, 2021'],
  ['See https://blog.example/keller/41 now.', 'keller', 'https://blog.example/keller/41'],
])('what an own word stands in is red as a whole: %s', (text, own, whole) => {
  expect(marked(text, [own])).toEqual([`red ${whole}`]);
});

test('an own word stays red where the finding around it was settled', () => {
  const text = 'Write to maria.keller@example.com today.';
  expect(marked(text, ['Keller'], ['maria.keller@example.com'])).toEqual(['red keller']);
});

test('as much of a long finding as a decision keeps settles it', () => {
  expect(settledCharacters).toBe(decisionCharacters);
  const address = `https://blog.example/${'a'.repeat(230)}`;
  expect(marked(`See ${address} now.`, [], [address.slice(0, decisionCharacters)])).toEqual([]);
});

test('what was settled with an odd sign in it stays settled', () => {
  expect(marked('We saw Mrs.\u00A0Kellerhoven.', [], ['Mrs.\u00A0Kellerhoven'])).toEqual([]);
});

test('what is settled hides nothing that says more', () => {
  expect(marked('DOB 2 Nov 81. Seen 2 Nov.', [], ['2 Nov'])).toEqual(['red 2 Nov 81']);
});
