import type { Candidate, Category, Level, Reason, Span } from '../finding.ts';
import type { Words } from '../text/words-in.ts';

/** A rule that reads the raw text. The group `value`, when there is one, is at the match's end: only it is reported. */
export type Pattern = {
  readonly category: Category;
  readonly level: Level;
  readonly reason: Reason;
  /** Global, and sticky too where `begins` is given. No repetition without an upper bound inside another repetition: every pattern takes linear time. */
  readonly find: RegExp;
  /** What the text must hold for the pattern to be tried at all, since it is looked for much faster: a sign, something of a form, or one of these words. */
  readonly needs?: string | RegExp | ReadonlySet<string>;
  /** The words, in lower case, that a match begins with, where these are few: it is tried where they stand and nowhere else. */
  readonly begins?: ReadonlySet<string>;
  readonly check?: (match: RegExpExecArray) => boolean;
};

/** Everything that the patterns see, in the order of the patterns. `words` are the text's (`wordsIn`). */
export function matches(text: string, patterns: readonly Pattern[], words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (const { find, check, category, level, reason, needs, begins } of patterns) {
    if (needs !== undefined && !holds(text, needs, words)) continue;
    const take = (match: RegExpExecArray) => {
      if (check === undefined || check(match)) found.push({ ...spanOf(match), category, level, reason });
    };
    if (begins === undefined) eachMatch(text, find, take);
    else eachBegun(text, find, beginningsOf(begins, words), take);
  }
  return found;
}

/** Whether the text holds what is needed: see `Pattern`. An expression for it must not be global. */
export function holds(text: string, needs: string | RegExp | ReadonlySet<string>, words: Words): boolean {
  if (typeof needs === 'string') return text.includes(needs);
  if (needs instanceof RegExp) return needs.test(text);
  for (const word of needs) if (words.has(word)) return true;
  return false;
}

/** What `matchAll` gives, without the copy of the expression that it makes each time: most of them find nothing. */
export function eachMatch(text: string, find: RegExp, take: (match: RegExpExecArray) => void): void {
  find.lastIndex = 0;
  for (let match = find.exec(text); match; match = find.exec(text)) {
    take(match);
    if (match[0] === '') find.lastIndex += 1;
  }
}

const none: readonly number[] = [];

/** Where the words begin, in order. */
export function beginningsOf(wanted: ReadonlySet<string>, words: Words): number[] {
  const places: number[] = [];
  for (const word of wanted) for (const place of words.get(word) ?? none) places.push(place);
  return places.length < 2 ? places : places.sort((one, other) => one - other);
}

/** What an expression, which must be sticky, finds at the places: the same as in the whole text when it can begin nowhere else. */
export function eachBegun(
  text: string,
  find: RegExp,
  places: readonly number[],
  take: (match: RegExpExecArray) => void,
): void {
  let from = 0;
  for (const place of places) {
    if (place < from) continue;
    const match = matchAt(text, find, place);
    if (!match) continue;
    take(match);
    from = place + match[0].length;
  }
}

/** The spans of all that the expressions find. */
export function spansOf(text: string, finds: readonly RegExp[]): Span[] {
  const spans: Span[] = [];
  for (const find of finds)
    eachMatch(text, find, ({ index, 0: { length } }) => spans.push({ start: index, end: index + length }));
  return spans;
}

/** What a sticky expression finds at the place; what it reads back from there may be a group of its lookbehind. */
export function matchAt(text: string, find: RegExp, place: number): RegExpExecArray | null {
  find.lastIndex = place;
  return find.exec(text);
}

/** The spans that a sticky expression finds at the places. */
export function spansAt(text: string, find: RegExp, places: readonly number[]): Span[] {
  const spans: Span[] = [];
  eachBegun(text, find, places, ({ index, 0: { length } }) => spans.push({ start: index, end: index + length }));
  return spans;
}

/** Where the value of a match lies, or the whole match, without blanks around it. */
export function spanOf(match: RegExpExecArray): Span {
  const value = match.groups?.value ?? match[0];
  const whole = match.index + match[0].length;
  const start = whole - value.length;
  return { start: start + (value.length - value.trimStart().length), end: start + value.trimEnd().length };
}

export function digitsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
