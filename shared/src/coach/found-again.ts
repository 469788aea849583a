import type { Span } from './finding.ts';

/**
 * Where spans of a text are once somebody has written on in it: before and behind what changed they moved along with it; in what
 * changed the same words are looked for. In order, without overlaps; a span whose words are gone is left out.
 */
export function foundAgain(before: string, after: string, spans: readonly Span[]): Span[] {
  if (before === after) return [...spans];
  const { start, end } = changedIn(before, after);
  const shift = after.length - before.length;
  const moved = spans.flatMap((span): Span[] => {
    // A word that somebody is writing on at is meant as a whole.
    if (span.end <= start) return [span.end === start ? { ...span, end: endOfWord(after, span.end) } : span];
    const back = { start: span.start + shift, end: span.end + shift };
    if (back.start < end) return [];
    return [back.start === end ? { ...back, start: startOfWord(after, back.start) } : back];
  });
  const wanted = new Set(spans.map((span) => before.slice(span.start, span.end)));
  const longest = Math.max(0, ...new Set([...wanted].map(({ length }) => length)));
  const from = startOfWord(after, Math.max(0, start - longest));
  const here = after.slice(from, endOfWord(after, Math.min(after.length, end + longest)));
  const again = standing(here, wanted).map((span) => ({ start: span.start + from, end: span.end + from }));
  return joined([...moved, ...again]);
}

/** The part of `after` that is not as it was. */
function changedIn(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: after.length - same };
}

/** Where any of these words stand, as whole words. Looked up by their lengths: there can be thousands of them. */
function standing(text: string, wanted: ReadonlySet<string>): Span[] {
  const shapes = new Map<string, { lead: number; length: number }>();
  for (const words of wanted) {
    const lead = words.search(letters);
    if (lead >= 0) shapes.set(`${lead} ${words.length}`, { lead, length: words.length });
  }
  return [...text.matchAll(wholeWords)].flatMap(({ index }) =>
    [...shapes.values()]
      .map(({ lead, length }) => ({ start: index - lead, end: index - lead + length }))
      .filter(({ start, end }) => start >= 0 && end <= text.length && wanted.has(text.slice(start, end)))
      .filter(({ end }) => endOfWord(text, end) === end),
  );
}

const letters = /[\p{L}\p{N}]/u;
const wholeWords = /[\p{L}\p{M}\p{N}]+/gu;
const inWord = /^[\p{L}\p{M}\p{N}]$/u;

function isWithin(text: string, at: number): boolean {
  return inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? '');
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (isWithin(text, end)) end += 1;
  return end;
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (isWithin(text, start)) start -= 1;
  return start;
}

function joined(spans: readonly Span[]): Span[] {
  const so: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = so.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else so.push({ start, end });
  }
  return so;
}
