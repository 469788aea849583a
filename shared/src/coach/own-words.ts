import type { Candidate } from './finding.ts';

/** Where the words of the author's own list stand, in any case, as whole words. */
export function findOwnWords(text: string, own: readonly string[]): Candidate[] {
  const words = own.map((word) => word.trim()).filter((word) => word.length > 1);
  if (words.length === 0) return [];
  const alternatives = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const find = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(find)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    category: 'NAME',
    level: 'red',
    reason: 'own-list',
  }));
}
