import type { Candidate } from '../finding.ts';
import type { Words } from '../text/words-in.ts';
import { eachMatch, matches, type Pattern } from './pattern.ts';

/** Patterns that all turn on something rare, such as a figure of ninety, which is found first and fast. */
export type Near = {
  readonly core: RegExp;
  readonly patterns: readonly Pattern[];
};

/** No pattern reaches further from its core than this, in UTF-16 units. */
const reach = 90;
const longestWord = 60;

/** What the patterns see around each core: the same as in the whole text, of which they read only these parts. */
export function matchesNear(text: string, { core, patterns }: Near, words: Words): Candidate[] {
  const parts: { start: number; end: number }[] = [];
  eachMatch(text, core, ({ index, 0: { length } }) => {
    const start = betweenWords(text, index - reach, -1);
    const end = betweenWords(text, index + length + reach, 1);
    const last = parts.at(-1);
    if (last && start <= last.end) last.end = end;
    else parts.push({ start, end });
  });
  return parts.flatMap(({ start, end }) =>
    matches(text.slice(start, end), patterns, words).map((found) => ({
      ...found,
      start: found.start + start,
      end: found.end + start,
    })),
  );
}

/** The nearest place at or beyond `from` where no word is cut in two. */
function betweenWords(text: string, from: number, way: 1 | -1): number {
  let at = from;
  for (let step = 0; step < longestWord && at > 0 && at < text.length; step += 1) {
    if (/\s/.test(text[way === 1 ? at : at - 1] as string)) break;
    at += way;
  }
  return Math.max(0, Math.min(text.length, at));
}
