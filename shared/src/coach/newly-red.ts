import { coachText } from './coach-text.ts';
import type { Item } from './places.ts';

/** Of what the coach is sure of, that whose words do not stand in `before` as words of their own: its readers have not seen them yet. */
export function newlyRed(items: readonly Item[], before: readonly string[]): Item[] {
  const known = coachText(before).toLowerCase();
  return items.filter(({ words, first }) => first.level === 'red' && !standsIn(known, words.toLowerCase()));
}

/** “94” does not stand in “1994”. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!(isWordy(text[at - 1]) || isWordy(text[at + words.length]))) return true;
  }
  return false;
}

function isWordy(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}
