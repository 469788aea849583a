import { expect, test } from 'vitest';
import { knownOf } from '../lexicon.ts';
import { codeOf, factsOfCode } from './codes.ts';
import { author, familyName, givenName, placeName, thing } from './facts.ts';

test('each of the 32 codes says something of its own and comes back from what it says', () => {
  const codes = Array.from({ length: 32 }, (_, code) => code);
  expect(codes.map((code) => codeOf(factsOfCode(code)))).toEqual(codes);
  expect(new Set(codes.map(factsOfCode)).size).toBe(32);
});

test('a word of everything at once keeps its rank and what it names', () => {
  for (const rank of [1, 2, 3]) {
    const facts = factsOfCode(codeOf(rank | givenName | placeName));
    expect(facts & (rank | givenName | placeName)).toBe(rank | givenName | placeName);
  }
});

test('the dictionary tells things of the trade and authors from other words', () => {
  expect(['sertraline', 'telehealth'].every((word) => knownOf(word) & thing)).toBe(true);
  expect(knownOf('winnicott') & author).toBe(author);
  expect(knownOf('rosenberg') & (author | familyName)).toBe(author | familyName);
  expect(['table', 'hannah', 'wilson'].some((word) => knownOf(word) & (thing | author))).toBe(false);
});
