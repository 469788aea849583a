import type { Item, Place } from './places.ts';

/** One of the places of an item. */
export type Standing = Place & { readonly item: Item };

/** A stretch of a text from which one looks on; with nothing between its ends it is a caret. */
export type Outlook = Place;

/** Every place at which something is asked about, in the order of the text. */
export function inTextOrder(items: readonly Item[]): Standing[] {
  const standing = items.flatMap((item) => item.places.flatMap(([place]) => (place ? [{ ...place, item }] : [])));
  return standing.toSorted((one, other) => one.block - other.block || one.start - other.start);
}

/**
 * The next place behind where one is, or the one before it, and round from the end to the beginning. A caret within some words is
 * about these words; a stretch of them has been looked at. Undefined where nothing is asked about.
 */
export function nextStanding(
  standing: readonly Standing[],
  from: Outlook | undefined,
  step: 'on' | 'back',
): Standing | undefined {
  if (step === 'back') return standing.findLast((one) => from && isBefore(one, from)) ?? standing.at(-1);
  return standing.find((one) => from && isBehind(one, from)) ?? standing[0];
}

function isBehind(one: Place, from: Outlook): boolean {
  if (one.block !== from.block) return one.block > from.block;
  return from.start === from.end ? one.end > from.start : one.start >= from.end;
}

function isBefore(one: Place, from: Outlook): boolean {
  return one.block === from.block ? one.end <= from.start : one.block < from.block;
}

/** What is asked about at a caret: words that it stands in, and not only behind. */
export function standingAt(standing: readonly Standing[], { block, start }: Outlook): Standing | undefined {
  return standing.find((one) => one.block === block && one.start <= start && start < one.end);
}
