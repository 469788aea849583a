import type { Candidate, Level } from '../finding.ts';
import { isCommon, isFirstName } from '../lexicon.ts';
import { relations, titles } from '../lists/people.ts';
import { plainWord } from '../text/token.ts';
import { capital, kind, type Page } from './page.ts';

/** Once a name, always a name: every other place where a word of a found name stands. */
export function findSeenBefore(page: Page, found: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, { level: Level; category: 'NAME' | 'LOCATION' | 'ORG'; everyday: boolean }>();
  for (const { start, end, category, level } of found) {
    if (category !== 'NAME' && category !== 'LOCATION' && category !== 'ORG') continue;
    const words = page.text.slice(start, end).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
    if (category !== 'NAME' && words.length > 1) continue;
    for (const word of words) {
      const plain = plainWord(word).replace(/'s$/, '');
      const everyday = isCommon(plain) && !isFirstName(plain);
      if (plain.length < 3 || titles.has(plain) || relations.has(plain) || (everyday && category !== 'NAME')) continue;
      if (seen.get(plain)?.level !== 'red') seen.set(plain, { level, category, everyday });
    }
  }
  return page.tokens.flatMap((token) => {
    const remembered = page.free(token) ? seen.get(token.lower) : undefined;
    if (!remembered || kind(page, token).safe) return [];
    if (!capital(token) && kind(page, token).word) return [];
    // A baker is one thing and Baker another: only a capital that nothing else explains says which.
    if (remembered.everyday && (!capital(token) || token.first)) return [];
    const level = token.first && kind(page, token).word ? 'amber' : remembered.level;
    return [
      { start: token.start, end: token.end, category: remembered.category, level, reason: 'seen-before' as const },
    ];
  });
}
