import { packed as commonWords } from './dictionary/packed/common-words.ts';
import { packed as firstNames } from './dictionary/packed/first-names.ts';
import { packed as otherWords } from './dictionary/packed/other-words.ts';
import { packed as places } from './dictionary/packed/places.ts';
import { packed as surnames } from './dictionary/packed/surnames.ts';
import { unpack } from './dictionary/packing.ts';
import { stems } from './dictionary/stems.ts';
import { clinicalWords } from './lists/clinical.ts';

const common = 1;
const other = 2;
const first = 4;
const last = 8;
const place = 16;

const marks = new Map<string, number>();
for (const [packed, mark] of [
  [commonWords, common],
  [otherWords, other],
  [firstNames, first],
  [surnames, last],
  [places, place],
] as const) {
  for (const word of unpack(packed)) marks.set(word, (marks.get(word) ?? 0) | mark);
}
for (const word of clinicalWords) marks.set(word, (marks.get(word) ?? 0) | other);

function has(word: string, mark: number): boolean {
  return ((marks.get(word) ?? 0) & mark) !== 0;
}

/** An everyday English word, in any of its forms. */
export function isCommon(word: string): boolean {
  return has(word, common) || stems(word).some((stem) => has(stem, common));
}

/** An English or clinical word, in any of its forms; a hyphened word is known when its parts are. */
export function isWord(word: string): boolean {
  if (has(word, common | other)) return true;
  if (word.includes('-')) return word.split('-').every((part) => part.length < 3 || isWord(part));
  if (word.includes("'")) return contraction.test(word) || isWord(word.slice(0, word.indexOf("'")));
  return stems(word).some((stem) => has(stem, common | other)) || withPrefix(word);
}

const contraction = /^(?:[a-z]{1,6})'(?:m|ve|d|ll|re|t|s|all|am|em|er|cause|til|bout|clock)$/;

const prefixes =
  /^(?:un|re|non|pre|post|over|under|mis|dis|co|anti|self|hyper|hypo|psycho|neuro|bio|micro|multi|inter|intra|sub|trans|semi|counter|out)/;

function withPrefix(word: string): boolean {
  const prefix = prefixes.exec(word)?.[0];
  if (!prefix || word.length - prefix.length < 4) return false;
  const rest = word.slice(prefix.length);
  return has(rest, common | other) || stems(rest).some((stem) => has(stem, common | other));
}

export function isFirstName(word: string): boolean {
  return has(word, first) || (word.includes('-') && word.split('-').every((part) => has(part, first)));
}

export function isSurname(word: string): boolean {
  return has(word, last) || (word.includes('-') && word.split('-').every((part) => has(part, first | last)));
}

/** A town or county; words of one name are joined by a blank. */
export function isPlace(words: string): boolean {
  return has(words, place);
}
