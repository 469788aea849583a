import { coachText } from './coach-text.ts';
import type { Finding, Span } from './finding.ts';

/** A span within one block. */
export type Place = Span & { readonly block: number };

/**
 * Where spans of the whole text (`coachText`) lie in its blocks; one that reaches over several is cut into its parts. Spans that are in
 * order, as findings are, are found in one walk over the blocks.
 */
export function placesOf(blocks: readonly string[], spans: readonly Span[]): Place[][] {
  let [first, begins] = [0, 0];
  return spans.map(({ start, end }) => {
    if (start < begins) [first, begins] = [0, 0];
    for (let words = blocks[first]; words !== undefined && begins + words.length <= start; words = blocks[first]) {
      begins += words.length + 1;
      first += 1;
    }
    return partsFrom(blocks, { first, begins }, { start, end });
  });
}

function partsFrom(
  blocks: readonly string[],
  { first, begins }: { first: number; begins: number },
  { start, end }: Span,
): Place[] {
  const places: Place[] = [];
  let at = begins;
  for (let block = first; block < blocks.length && at < end; block += 1) {
    const { length } = blocks[block] as string;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
    if (from < to) places.push({ block, start: from, end: to });
    at += length + 1;
  }
  return places;
}

/** A text with other words in the place of these spans, which do not overlap. */
export function putInto(text: string, wanted: readonly (Span & { readonly words: string })[]): string {
  let [so, at] = ['', 0];
  for (const { start, end, words } of wanted.toSorted((one, other) => one.start - other.start)) {
    so += text.slice(at, start) + words;
    at = end;
  }
  return so + text.slice(at);
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
  const places = placesOf(blocks, findings);
  const items = new Map<string, Omit<Item, 'places'> & { places: (readonly Place[])[] }>();
  for (const [index, finding] of findings.entries()) {
    const words = text.slice(finding.start, finding.end);
    const key = `${finding.category} ${finding.level} ${words.toLowerCase()}`;
    const known = items.get(key) ?? { key, words, first: finding, places: [] };
    known.places.push(places[index] ?? []);
    items.set(key, known);
  }
  return [...items.values()];
}
