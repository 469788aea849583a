import { author, familyName, givenName, placeName, rarity, thing, usual } from './facts.ts';

/** What the filter's five bits say where they are not the lower bits of `facts.ts` themselves: no word is kept of which nothing is known, and hardly any is a word, a first name and a town at once. */
const meanings = new Map<number, number>([
  [0, thing | usual],
  [placeName | givenName | 1, author],
  [placeName | givenName | 2, author | familyName],
]);

export function factsOfCode(code: number): number {
  return meanings.get(code) ?? code;
}

/** The code that says most of these facts. */
export function codeOf(facts: number): number {
  if (facts & thing) return 0;
  if (facts & author) return (placeName | givenName) + (facts & familyName ? 2 : 1);
  return meanings.has(facts) ? facts | familyName : facts & (rarity | givenName | familyName | placeName);
}
