import type { Candidate } from '../finding.ts';
import { isCommon, isPlace } from '../lexicon.ts';
import { clinicalWords } from '../lists/clinical.ts';
import { personVerbs, relations } from '../lists/people.ts';
import { areasLikeNames } from '../lists/safe-capitals.ts';
import { tradeWords } from '../lists/trade.ts';
import type { Token } from '../text/token.ts';
import { beside, capital, kind, type Page } from './page.ts';
import { afterPlacePreposition, inHeading, namedAfterRelation } from './people.ts';

/** Towns and counties of the dictionary, in several words too. */
export function findPlaces(page: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const token of page.tokens) {
    if (!page.free(token)) continue;
    const words = [3, 2, 1].find((length) => isPlaceRun(page, token, length));
    if (!words) continue;
    const last = page.tokens[token.index + words - 1] as Token;
    const sure = words > 1 || (afterPlacePreposition(page, token) && capital(token)) || !kind(page, token).surname;
    found.push({
      start: token.start,
      end: last.end,
      category: 'LOCATION',
      level: sure ? 'red' : 'amber',
      reason: 'known-place',
    });
  }
  return found;
}

function isPlaceRun(page: Page, token: Token, length: number): boolean {
  const run = page.tokens.slice(token.index, token.index + length);
  if (run.length < length || run.slice(1).some((part) => !/^\.? $/.test(part.gap) || !page.free(part))) return false;
  if (!isPlace(run.map((part) => part.lower).join(' '))) return false;
  const known = kind(page, token);
  if (length > 1)
    return run.every(capital)
      ? !(token.first && inHeading(page, token))
      : page.hurried &&
          run.every((part) => part.shape === 'lower') &&
          run.some((part) => !isCommon(part.lower)) &&
          afterPlacePreposition(page, token);
  if (
    known.safe ||
    (areasLikeNames.has(token.lower) &&
      afterPlacePreposition(page, token) &&
      !/^(?:austin|paris|sydney|florence|madison|lincoln|jackson|savannah|brooklyn|dallas)$/.test(token.lower))
  )
    return false;
  if (!capital(token))
    return page.hurried && !known.word && (afterPlacePreposition(page, token) || !(known.firstName || known.surname));
  if (token.shape === 'upper' && known.word) return false;
  if (afterPlacePreposition(page, token))
    return !(
      known.firstName &&
      /^(?:to|of|at|from|left|between)$/.test(page.tokens[token.index - 1]?.lower ?? '') &&
      personLike(page, token)
    );
  return !known.word && !known.firstName && !known.surname;
}

/** "Humble, TX": what stands before a state is a town. */
function _beforeState(page: Page, token: Token): boolean {
  return /^,? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b/.test(
    page.text.slice(token.end, token.end + 5),
  );
}

function personLike(page: Page, token: Token): boolean {
  const next = beside(page, token, 1);
  return (
    token.possessive ||
    (next !== undefined && (personVerbs.has(next.lower) || (capital(next) && kind(page, next).surname)))
  );
}

const workplace =
  /\b(?:works?|worked|working|job|employed|employee|manager|shift|hired|interned|internship|boss|position|fired|laid off|retired|intern)\s(?:\w{1,12}\s){0,3}(?:at|for|by|from|with)\s(?:the\s)?$/i;

/** Capital words that nothing explains. */
export function findUnknown(page: Page): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (const token of page.tokens) {
    if (token.index < from || !page.free(token) || !capital(token)) continue;
    const candidate = unknownAt(page, token);
    if (!candidate) continue;
    found.push(candidate);
    while (from < page.tokens.length && (page.tokens[from] as Token).start < candidate.end) from += 1;
  }
  return found;
}

function unknownAt(page: Page, token: Token): Candidate | undefined {
  const known = kind(page, token);
  if (known.safe || token.text.length < 2) return undefined;
  const last = capitalsFrom(page, token);
  const span = { start: token.start, end: last.end };
  const before = page.text.slice(Math.max(0, token.start - 60), token.start);
  if (!token.first && workplace.test(before)) return { ...span, category: 'ORG', level: 'red', reason: 'workplace' };
  if (known.word) {
    if (token.first || token.shape === 'upper' || inHeading(page, token)) return undefined;
    return knownCapital(page, token, last);
  }
  if (token.shape === 'upper' && token.text.length <= 5) return undefined;
  const place = afterPlacePreposition(page, token);
  const at = page.tokens[token.index - 1]?.lower === 'at';
  const red = namedAfterRelation(page, token) !== undefined;
  return {
    ...span,
    category: red ? 'NAME' : at ? 'ORG' : place ? 'LOCATION' : 'NAME',
    level: red ? 'red' : 'amber',
    reason: red ? 'relation' : 'unknown-capital',
  };
}

/** A word of English with a capital inside a sentence: a nickname, a firm, a place, or only emphasis. */
function knownCapital(page: Page, token: Token, last: Token): Candidate | undefined {
  const known = kind(page, token);
  const span = { start: token.start, end: last.end };
  const next = beside(page, token, 1);
  const before = page.text.slice(Math.max(0, token.start - 5), token.start);
  const alone = last === token;
  const relation = relations.has(token.lower) ? undefined : namedAfterRelation(page, token);
  if (relation && relation !== 'relation') return { ...span, category: 'NAME', level: 'amber', reason: relation };
  if (relations.has(token.lower) && alone) return undefined;
  if (/(?:\bat|@) (?:the )?$/.test(before)) return { ...span, category: 'ORG', level: 'amber', reason: 'organisation' };
  if (tradeWords.has(token.lower) || clinicalWords.has(token.lower))
    return alone || trade(page, token, last)
      ? undefined
      : { ...span, category: 'ORG', level: 'amber', reason: 'unknown-capital' };
  if (!alone && trade(page, token, last)) return undefined;
  if (!alone)
    return {
      ...span,
      category: afterPlacePreposition(page, token) ? 'LOCATION' : 'ORG',
      level: 'amber',
      reason: 'unknown-capital',
    };
  const acts = token.possessive || (next?.shape === 'lower' && personVerbs.has(next.lower));
  if (acts || relation) return { ...span, category: 'NAME', level: 'amber', reason: 'acts-like-a-name' };
  const enclosed = /[("“‘]$/.test(before) && /^[)"”’]/.test(page.text.slice(token.end, token.end + 1));
  if (enclosed || !known.common || known.firstName)
    return { ...span, category: 'NAME', level: 'amber', reason: 'unknown-capital' };
  return undefined;
}

function trade(page: Page, token: Token, last: Token): boolean {
  return (
    page.tokens.slice(token.index, last.index + 1).filter((part) => tradeWords.has(part.lower)).length * 2 >=
    last.index - token.index + 1
  );
}

function capitalsFrom(page: Page, token: Token): Token {
  let last = token;
  for (let steps = 0; steps < 4; steps += 1) {
    const next = beside(page, last, 1);
    if (!next || !capital(next) || !page.free(next) || kind(page, next).safe) break;
    last = next;
  }
  return last;
}

/** In notes without capitals: words that no dictionary has and that are no slip of the pen of one. */
export function findUnknownLower(page: Page): Candidate[] {
  if (!page.hurried) return [];
  return page.tokens
    .filter((token) => token.shape === 'lower' && token.text.length > 2 && page.free(token))
    .filter((token) => !kind(page, token).safe && !kind(page, token).word && !isSlip(token.lower))
    .map(
      (token) =>
        ({ start: token.start, end: token.end, category: 'NAME', level: 'amber', reason: 'unknown-word' }) as const,
    );
}

/** One letter too many, one too few doubled, or two in the wrong order, of an everyday word. */
function isSlip(word: string): boolean {
  if (word.length < 5 || word.length > 20) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (isCommon(word.slice(0, at) + word.slice(at + 1))) return true;
    if (isCommon(word.slice(0, at) + word[at] + word.slice(at))) return true;
    if (at + 1 < word.length && isCommon(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2))) return true;
    if (word.length > 5)
      for (const vowel of 'aeiou')
        if (
          isCommon(word.slice(0, at) + vowel + word.slice(at + 1)) ||
          isCommon(word.slice(0, at) + vowel + word.slice(at))
        )
          return true;
  }
  return false;
}
