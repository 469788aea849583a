import { givenName, rarity } from './dictionary/facts.ts';
import type { Candidate, Level } from './finding.ts';
import { isCommon, knownOf } from './lexicon.ts';
import { relations, titles } from './lists/people.ts';
import { plainWord } from './text/plain-word.ts';
import type { Page } from './weighing/page.ts';
import { shapes } from './weighing/shape.ts';

type Remembered = { level: Level; category: 'NAME' | 'LOCATION' | 'ORG'; everyday: boolean };

/** Once a name, always a name: every other place where a word of a found name stands. */
export function findSeenBefore(page: Page, found: readonly Candidate[]): Candidate[] {
  const seen = rememberedOf(page.text, found);
  return page.pieces.flatMap((piece, at) => {
    const remembered = seen.get(piece.lower);
    if (!remembered || page.safe[at]) return [];
    const word = (page.known[at] as number) & rarity;
    if (piece.shape === shapes.lower && word) return [];
    // A baker is one thing and Baker another: only a capital that nothing else explains says which.
    if (remembered.everyday && (piece.shape === shapes.lower || piece.first)) return [];
    const level = piece.first && word ? 'amber' : remembered.level;
    return [
      { start: piece.start, end: piece.end, category: remembered.category, level, reason: 'seen-before' as const },
    ];
  });
}

function rememberedOf(text: string, found: readonly Candidate[]): Map<string, Remembered> {
  const seen = new Map<string, Remembered>();
  for (const { start, end, category, level } of found) {
    if (category !== 'NAME' && category !== 'LOCATION' && category !== 'ORG') continue;
    const words = text.slice(start, end).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
    if (category !== 'NAME' && words.length > 1) continue;
    for (const word of words) {
      const plain = plainWord(word).replace(/'s$/, '');
      const everyday = isCommon(plain) && !(knownOf(plain) & givenName);
      if (plain.length < 3 || titles.has(plain) || relations.has(plain) || (everyday && category !== 'NAME')) continue;
      if (seen.get(plain)?.level !== 'red') seen.set(plain, { level, category, everyday });
    }
  }
  return seen;
}
