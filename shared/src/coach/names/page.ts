import { isCommon, isFirstName, isPlace, isSurname, isWord } from '../lexicon.ts';
import { wordlikeNames } from '../lists/people.ts';
import { areasLikeNames, largeAreas, safeAbbreviations, safeCapitals } from '../lists/safe-capitals.ts';
import { type Token, tokenise } from '../text/token.ts';

/** What the dictionaries know of a word. */
export type Kind = {
  /** A word of English or of the trade. */
  readonly word: boolean;
  readonly common: boolean;
  readonly firstName: boolean;
  readonly surname: boolean;
  readonly place: boolean;
  /** Written with a capital by everybody: peoples, faiths, states, known abbreviations. */
  readonly safe: boolean;
};

/** The text as the rules for names read it. */
export type Page = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly kinds: readonly Kind[];
  /** Written without capitals, as in a hurry: lower case then proves nothing either. */
  readonly hurried: boolean;
  /** Whether nobody has claimed a character of the token yet. */
  readonly free: (token: Token) => boolean;
};

export function pageOf(text: string, free: (start: number, end: number) => boolean): Page {
  const tokens = tokenise(text);
  const memo = new Map<string, Kind>();
  const kinds = tokens.map((token) => {
    const key = token.shape === 'upper' ? token.text : token.lower;
    const kind = memo.get(key) ?? kindOf(token);
    memo.set(key, kind);
    return kind;
  });
  return {
    text,
    tokens,
    kinds: withAreas(tokens, kinds),
    hurried: isHurried(tokens),
    free: (token) => free(token.start, token.end),
  };
}

function kindOf(token: Token): Kind {
  const { lower } = token;
  const firstName = isFirstName(lower);
  const everyday = isCommon(lower);
  return {
    word: isWord(lower) && !(firstName && !everyday && !wordlikeNames.has(lower) && !isWord(lower)),
    common: everyday,
    firstName,
    surname: isSurname(lower),
    place: isPlace(lower),
    safe: isSafe(token),
  };
}

function isSafe(token: Token): boolean {
  const { lower } = token;
  if (
    /^(?:i|he|she|we|they|you|it|that|there|who|what|how|where|don|can|won|didn|isn|wasn|couldn|wouldn|shouldn|doesn|haven|hasn|aren|weren|hadn|let|ain|y)'[a-z]{1,3}$/.test(
      lower,
    )
  )
    return true;
  if (token.shape === 'upper' && safeAbbreviations.has(lower)) return true;
  if (safeCapitals.has(lower) || (largeAreas.has(lower) && !areasLikeNames.has(lower))) return true;
  if (token.shape === 'upper' && lower.endsWith('s') && safeAbbreviations.has(lower.slice(0, -1))) return true;
  return (
    lower.includes('-') &&
    lower.split('-').every((part) => safeCapitals.has(part) || safeAbbreviations.has(part) || isWord(part))
  );
}

/** States and countries of two and three words ("New Mexico") are safe as a whole. */
function withAreas(tokens: readonly Token[], kinds: readonly Kind[]): Kind[] {
  const known = [...kinds];
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    for (const length of [4, 3, 2]) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || words.slice(1).some((token) => token.gap !== ' ')) continue;
      if (!largeAreas.has(words.map((token) => token.lower).join(' '))) continue;
      for (const token of words) known[token.index] = { ...(kinds[token.index] as Kind), safe: true };
    }
  }
  return known;
}

/** Fewer than half of the sentences begin with a capital. */
function isHurried(tokens: readonly Token[]): boolean {
  const firsts = tokens.filter((token) => token.first);
  const lower = firsts.filter((token) => token.shape === 'lower').length;
  const capitals = tokens.filter((token) => token.shape === 'capital').length;
  return tokens.length > 4 && lower >= firsts.length / 2 && capitals < tokens.length / 12;
}

/** The token before or after, when only a blank lies between. */
export function beside(page: Page, token: Token | undefined, step: 1 | -1): Token | undefined {
  if (!token) return undefined;
  const other = page.tokens[token.index + step];
  const gap = step === 1 ? other?.gap : token.gap;
  return gap === ' ' && !(step === 1 ? token : other)?.possessive ? other : undefined;
}

export function kind(page: Page, token: Token): Kind {
  return page.kinds[token.index] as Kind;
}

export function capital(token: Token | undefined): boolean {
  return token !== undefined && token.shape !== 'lower';
}
