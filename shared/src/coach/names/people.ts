import type { Candidate, Level, Reason } from '../finding.ts';
import { isCommon } from '../lexicon.ts';
import { firmTitles, namingWords, personVerbs, relations, titles, wordlikeNames } from '../lists/people.ts';
import { areasLikeNames } from '../lists/safe-capitals.ts';
import { plainWord, type Token } from '../text/token.ts';
import { beside, capital, kind, type Page } from './page.ts';

type Verdict = { level: Level; reason: Reason };

/** Names by the evidence around them. One finding a run of names: "Dr. Ana P. Ruiz" is one. */
export function findPeople(page: Page): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (const token of page.tokens) {
    if (token.index < from || !page.free(token)) continue;
    const verdict = judge(page, token);
    if (!verdict) continue;
    const last = runFrom(page, token);
    const start = titleBefore(page, token)?.start ?? leftOf(page, token).start;
    found.push({ start, end: last.end, category: 'NAME', ...verdict });
    from = last.index + 1;
  }
  return found;
}

function judge(page: Page, token: Token): Verdict | undefined {
  const known = kind(page, token);
  if (titleBefore(page, token) && isPossibleName(page, token)) return { level: 'red', reason: 'title' };
  if (known.safe && !namedAfterRelation(page, token)) return undefined;
  if (token.shape === 'lower') return judgeLower(page, token);
  if (isInitials(page, token))
    return {
      level:
        token.shape === 'upper' && token.text.length > 1 && !/\./.test(page.text[token.end] ?? '') ? 'amber' : 'red',
      reason: 'initials',
    };
  if (token.text.length < 2 || (token.shape === 'upper' && (known.word || token.text.length < 5) && !known.firstName))
    return undefined;
  const person = namedAfterRelation(page, token);
  if (person && (!known.word || known.firstName || known.surname || !known.common || person === 'says-name'))
    return { level: 'red', reason: person };
  if (areasLikeNames.has(token.lower) && afterPlacePreposition(page, token)) return undefined;
  if (known.firstName && !known.word) return { level: 'red', reason: 'known-name' };
  if (known.firstName && (!known.common || wordlikeNames.has(token.lower))) return judgeWordlike(page, token);
  if (known.surname && !known.word && !(known.place && afterPlacePreposition(page, token)))
    return { level: 'red', reason: 'known-name' };
  return undefined;
}

/** "Grace", "Will", "May": a capital inside a sentence, or at its beginning with a person's verb after it. */
function judgeWordlike(page: Page, token: Token): Verdict | undefined {
  if (token.shape === 'upper' && kind(page, token).common) return undefined;
  if (!token.first) return inHeading(page, token) ? undefined : { level: 'red', reason: 'known-name' };
  const next = beside(page, token, 1);
  if (
    token.possessive ||
    (/^,? \(?\d|^,? \(|^,/.test(page.text.slice(token.end, token.end + 3)) &&
      !/^(?:may|will|art|bill|love|case|cash|sunny)$/.test(token.lower))
  )
    return { level: 'amber', reason: 'acts-like-a-name' };
  if (!next) return undefined;
  if (personVerbs.has(next.lower) && next.shape === 'lower' && token.lower !== 'may' && token.lower !== 'will')
    return { level: 'amber', reason: 'acts-like-a-name' };
  if (
    /^(?:said|says|told|asked|reports|reported|is|was|has|had|and)$/.test(next.lower) &&
    /^(?:may|will)$/.test(token.lower)
  )
    return { level: 'amber', reason: 'acts-like-a-name' };
  if (capital(next) && (kind(page, next).surname || !kind(page, next).word) && !kind(page, next).safe)
    return { level: 'red', reason: 'known-name' };
  return undefined;
}

function judgeLower(page: Page, token: Token): Verdict | undefined {
  const known = kind(page, token);
  if (token.text.length < 3) return undefined;
  if (known.word) {
    if (!page.hurried || !known.firstName || !(wordlikeNames.has(token.lower) || !known.common)) return undefined;
    if (afterDeterminer(page, token)) return undefined;
    if (namedAfterRelation(page, token)) return { level: 'amber', reason: 'relation' };
    const next = beside(page, token, 1);
    const aged = /^,? \(?\d{1,2}\b/.test(page.text.slice(token.end, token.end + 5));
    const acts =
      next !== undefined &&
      personVerbs.has(next.lower) &&
      !/^(?:may|will|can|pat|case|love|chance|hope|faith)$/.test(token.lower);
    return aged || (acts && (token.first || !known.common)) || (token.first && token.possessive)
      ? { level: 'amber', reason: 'acts-like-a-name' }
      : undefined;
  }
  if (known.firstName && (page.hurried || namedAfterRelation(page, token)))
    return { level: 'red', reason: 'known-name' };
  if (known.firstName) return { level: 'amber', reason: 'known-name' };
  if (known.surname && page.hurried && !known.place) return { level: 'amber', reason: 'known-name' };
  return undefined;
}

function afterDeterminer(page: Page, token: Token): boolean {
  const before = beside(page, token, -1);
  return before !== undefined && /^(?:the|a|an|of|to|no|any|her|his|their|some|more|much|with)$/.test(before.lower);
}

/** A capital word right before belongs to the name: "Skip Daugherty", "Big Otis", "Ma Dlamini". */
function leftOf(page: Page, token: Token): Token {
  const before = beside(page, token, -1);
  if (!before || !capital(before) || !capital(token) || before.shape === 'upper' || !page.free(before)) return token;
  const known = kind(page, before);
  if (known.safe || titles.has(before.lower) || relations.has(before.lower) || (before.first && !known.firstName))
    return token;
  return before.text.length > 1 && !inHeading(page, before) ? before : token;
}

/** A title right before the token, in lower case only a firm one. */
function titleBefore(page: Page, token: Token): Token | undefined {
  const before = page.tokens[token.index - 1];
  if (!before || !/^\.? $/.test(token.gap) || before.possessive) return undefined;
  if (firmTitles.has(before.lower) && (capital(before) || page.hurried || capital(token))) return before;
  return capital(before) &&
    (token.gap === ' ' || before.text.length < 5) &&
    before.shape !== 'upper' &&
    titles.has(before.lower) &&
    capital(token)
    ? before
    : undefined;
}

function isPossibleName(page: Page, token: Token): boolean {
  const known = kind(page, token);
  if (token.shape === 'lower')
    return (
      !known.word ||
      (known.firstName && !known.common) ||
      (known.surname && !personVerbs.has(token.lower) && !known.common)
    );
  return (
    !(known.safe && token.shape === 'upper') && !/^(?:i|the|she|he|they|and|in|on|of|to|is|was)$/.test(token.lower)
  );
}

/** "her sister Grace", "his wife, Ana,", "a man named Tor", "my name is Naga". */
export function namedAfterRelation(page: Page, token: Token): Reason | undefined {
  const before = page.tokens[token.index - 1];
  if (!before || before.possessive || !/^(?: |, | \(|: | ["“'‘])$/.test(token.gap)) return undefined;
  if (namingWords.has(before.lower)) return 'says-name';
  const earlier = page.tokens[token.index - 2];
  if (/^(?:is|was)$/.test(before.lower) && earlier && /^(?:name|names|nickname|surname)$/.test(earlier.lower))
    return 'says-name';
  if (/^(?:by|as)$/.test(before.lower) && earlier && /^(?:goes|went|known)$/.test(earlier.lower)) return 'says-name';
  if (/^(?:name|names)$/.test(before.lower) && token.gap === ': ') return 'says-name';
  if (token.gap !== ': ' && relations.has(before.lower) && !(token.gap === ', ' && token.first)) return 'relation';
  return undefined;
}

export function afterPlacePreposition(page: Page, token: Token): boolean {
  const before = page.tokens[token.index - 1];
  return (
    before !== undefined &&
    token.gap === ' ' &&
    /^(?:in|from|to|near|outside|around|of|toward|towards|across|through|at|into|via|leaving|left|visiting|visited|throughout|inside|between|beyond)$/.test(
      before.lower,
    )
  );
}

/** "J.", "J.B.", "JB", "Mr. K": letters that stand for a name. */
function isInitials(page: Page, token: Token): boolean {
  const { text } = page;
  if (token.text.length === 1) {
    if (!/\p{Lu}/u.test(token.text) || /^[IA]$/.test(token.text) === true)
      return isDotted(text, token) && /^\.\s?\p{Lu}\./u.test(text.slice(token.end, token.end + 4));
    return (
      isDotted(text, token) ||
      personVerbs.has(beside(page, token, 1)?.lower ?? '') ||
      token.possessive ||
      namedAfterRelation(page, token) !== undefined
    );
  }
  if (token.shape !== 'upper' || token.text.length > 3 || kind(page, token).safe) return false;
  if (kind(page, token).word && token.text.length > 2) return false;
  const next = beside(page, token, 1);
  const before = beside(page, token, -1);
  return (
    token.possessive ||
    (next?.shape === 'lower' &&
      personVerbs.has(next.lower) &&
      !/^(?:is|was|has|does|should|can|must)$/.test(next.lower)) ||
    (before !== undefined &&
      /^(?:client|pt|patient|with|and|for|from|re|named|initials)$/.test(before.lower) &&
      token.text.length === 2)
  );
}

function isDotted(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 16);
  if (!after.startsWith('.') || /^\.\s?[a-z]{1,2}\./.test(after)) return false;
  const word = /^\.\s(?<word>\p{Lu}[\p{L}’']*)/u.exec(after)?.groups?.word;
  return word === undefined || word.length === 1 || !isCommon(plainWord(word));
}

/** A line of which most words have a capital: a heading proves no names. */
export function inHeading(page: Page, token: Token): boolean {
  const { text } = page;
  const start = text.lastIndexOf('\n', token.start - 1) + 1;
  if (token.start - start > 120) return false;
  const next = text.indexOf('\n', token.end);
  const line = text.slice(start, next === -1 ? Math.min(text.length, start + 200) : Math.min(next, start + 200));
  const label = line.indexOf(':');
  const part = label >= token.end - start ? line.slice(0, label) : line;
  const words = part.match(/\p{L}{3,}/gu) ?? [];
  return (
    words.length > 1 &&
    !/[.!?,]\s*$/.test(part) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75
  );
}

/** How far a name goes on: middle initials, particles, surnames, also such as are words. */
function runFrom(page: Page, token: Token): Token {
  let last = token;
  for (let steps = 0; steps < 5; steps += 1) {
    const next = page.tokens[last.index + 1];
    if (!next || last.possessive || !page.free(next)) break;
    const dotted = last.text.length === 1 || /^(?:st|jr|sr)$/.test(last.lower);
    if (
      !(
        next.gap === ' ' ||
        next.gap === '-' ||
        (dotted && /^\.? ?$/.test(next.gap)) ||
        next.gap === ' "' ||
        next.gap === ' “' ||
        next.gap === '" ' ||
        next.gap === '” '
      )
    )
      break;
    const known = kind(page, next);
    if (
      /^(?:de|la|del|della|di|da|dos|van|von|der|den|bin|ibn|al|el|le|y|st|ter|ten)$/.test(next.lower) &&
      capital(page.tokens[next.index + 1])
    )
      last = next;
    else if (next.shape === 'lower') {
      if (!page.hurried || known.word || !(known.surname || known.firstName)) break;
      last = next;
    } else if (known.safe && !(known.firstName || known.surname)) break;
    else last = next;
  }
  return last.shape === 'lower' && capital(token) && last.index > token.index
    ? (page.tokens[last.index - 1] as Token)
    : last;
}
