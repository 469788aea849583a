import type { Candidate } from './finding.ts';
import { readable } from './text/readable.ts';

type Token = { readonly start: number; readonly end: number; readonly lower: string };

/** The entries of a list, word by word, so that many long ones alike cost no more than one. */
type Entries = { readonly next: Map<string, Entries>; ends: boolean };

/** Where the words of the author's own list stand, in any case, as whole words; the longest where several begin. Linear in the text. */
export function findOwnWords(text: string, own: readonly string[]): Candidate[] {
  const entries = entriesOf(own);
  if (entries.next.size === 0) return [];
  const tokens = tokensOf(text);
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = longestFrom(tokens, at, entries);
    if (last === undefined) continue;
    const [start, end] = [(tokens[at] as Token).start, (tokens[last] as Token).end];
    if (isInWord(text, start) || isInWord(text, end)) continue;
    found.push({ start, end, category: 'NAME', level: 'red', reason: 'own-list' });
    at = last;
  }
  return found;
}

/** The same word with whatever apostrophe it is written, and with its accents in whatever way. */
function plain(word: string): string {
  return word === '’' ? "'" : word.toLowerCase().normalize('NFC');
}

/** Words, and each sign by itself; blanks only part them. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { index, 0: found } of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu))
    tokens.push({ start: index, end: index + found.length, lower: plain(found) });
  return tokens;
}

function entriesOf(own: readonly string[]): Entries {
  const entries: Entries = { next: new Map(), ends: false };
  for (const word of own) {
    if (word.trim().length < 2) continue;
    let so = entries;
    for (const { lower } of tokensOf(readable(word).text)) {
      const next = so.next.get(lower) ?? { next: new Map(), ends: false };
      so.next.set(lower, next);
      so = next;
    }
    so.ends = true;
  }
  return entries;
}

/** The last token of the longest entry that begins at this one. */
function longestFrom(tokens: readonly Token[], from: number, entries: Entries): number | undefined {
  let longest: number | undefined;
  let so: Entries | undefined = entries;
  for (let at = from; so && at < tokens.length; at += 1) {
    so = so.next.get((tokens[at] as Token).lower);
    if (so?.ends) longest = at;
  }
  return longest;
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** The findings with those of the own list: what one of these stands in is red as a whole, and ends nowhere sooner. Both are without overlaps, the result in order. */
export function withOwnWords(findings: readonly Candidate[], own: readonly Candidate[]): Candidate[] {
  if (own.length === 0) return [...findings];
  const all: Candidate[] = [];
  for (const candidate of [...findings, ...own].toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (!last || candidate.start >= last.end) all.push(candidate);
    else {
      const { category } = last.reason === 'own-list' ? candidate : last;
      all[all.length - 1] = {
        ...last,
        category,
        level: 'red',
        reason: 'own-list',
        end: Math.max(last.end, candidate.end),
      };
    }
  }
  return all;
}
