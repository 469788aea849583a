import type { Span } from '../finding.ts';

/** What the coach itself puts in the place of something: it must not ask about its own words. */
const form =
  /\[(?:blanked|first date|date|name|address|post code|picture|plate|body record|number|[a-z -]{2,30} (?:number|address|name))\]|\bPerson [A-Z]\b(?!\.)|\b90 or older\b/gu;

export function standIns(text: string): Span[] {
  return [...text.matchAll(form)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
