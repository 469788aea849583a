import { coachText } from './coach-text.ts';
import type { Finding, Span } from './finding.ts';

/** A span within one block. */
export type Place = Span & { readonly block: number };

/** Where a span of the whole text (`coachText`) lies in its blocks; one that reaches over several is cut into its parts. */
export function placesOf(blocks: readonly string[], { start, end }: Span): Place[] {
  const places: Place[] = [];
  let at = 0;
  for (const [block, words] of blocks.entries()) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, words.length)];
    if (from < to) places.push({ block, start: from, end: to });
    at += words.length + 1;
    if (at >= end) break;
  }
  return places;
}

/** A text with other words in the place of these spans, which do not overlap. */
export function putInto(text: string, wanted: readonly (Span & { readonly words: string })[]): string {
  const last = wanted.toSorted((one, other) => other.start - one.start);
  return last.reduce((so, { start, end, words }) => so.slice(0, start) + words + so.slice(end), text);
}

/** Findings of one kind with the same words, wherever they stand: they are decided about together. */
export type Item = {
  readonly key: string;
  readonly words: string;
  /** The first of them, which says kind, level, reason and replacement. */
  readonly first: Finding;
  readonly places: readonly (readonly Place[])[];
};

/** The findings as what one decides about, in the order in which their first ones stand in the text. */
export function itemsOf(blocks: readonly string[], findings: readonly Finding[]): Item[] {
  const text = coachText(blocks);
  const items = new Map<string, Item>();
  for (const finding of findings) {
    const words = text.slice(finding.start, finding.end);
    const key = `${finding.category} ${finding.level} ${words.toLowerCase()}`;
    const known = items.get(key);
    const places = [...(known?.places ?? []), placesOf(blocks, finding)];
    items.set(key, { key, words, first: known?.first ?? finding, places });
  }
  return [...items.values()];
}
