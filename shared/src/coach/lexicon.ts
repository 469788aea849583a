import { everyday, familyName, givenName, placeName, rare, rarity, thing, usual } from './dictionary/facts.ts';
import { factsOf, unpackCells } from './dictionary/filter.ts';
import { packed } from './dictionary/packed/words.ts';
import { stems } from './dictionary/stems.ts';

const filter = { ...packed, cells: unpackCells(packed.cells) };

/** What is known of a word in lower case without accents, as the bits of `dictionary/facts.ts`, its other forms taken along. */
export function knownOf(word: string): number {
  const facts = factsOf(filter, word);
  if (facts & rarity) return facts;
  const tier = tierByForm(word);
  if (tier) return facts | tier;
  if (word.includes('-')) return facts | knownByParts(word.split('-'));
  if (word.includes("'")) return facts | (knownOf(word.slice(0, word.indexOf("'"))) & rarity);
  return facts;
}

function tierByForm(word: string): number {
  let best = 0;
  for (const stem of stems(word)) {
    const tier = factsOf(filter, stem) & (rarity | thing);
    if (tier & rarity && (best === 0 || (tier & rarity) < (best & rarity))) best = tier;
  }
  return best || withPrefix(word);
}

function knownByParts(parts: readonly string[]): number {
  const known = parts.map((part) => (part.length < 3 ? rare : knownOf(part)));
  if (known.every((facts) => facts & rarity)) return rare;
  return known.every((facts) => facts & (givenName | familyName)) ? givenName : 0;
}

const prefixes =
  /^(?:un|re|non|pre|post|over|under|mis|dis|co|anti|self|hyper|hypo|psycho|neuro|bio|micro|multi|inter|intra|sub|trans|semi|counter|out)/;

function withPrefix(word: string): number {
  const prefix = prefixes.exec(word)?.[0];
  if (!prefix || word.length - prefix.length < 4) return 0;
  const rest = word.slice(prefix.length);
  if (factsOf(filter, rest) & rarity) return rare;
  return stems(rest).some((stem) => factsOf(filter, stem) & rarity) ? rare : 0;
}

/** An everyday English word, in any of its forms. */
export function isCommon(word: string): boolean {
  const tier = knownOf(word) & rarity;
  return tier === everyday || tier === usual;
}

/** A town or county; words of one name are joined by a blank. */
export function isPlace(words: string): boolean {
  return (factsOf(filter, words) & placeName) !== 0;
}
