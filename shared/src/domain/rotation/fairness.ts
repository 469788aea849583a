import type { Standing } from './season.ts';

/**
 * How far apart people are. `withDebts` compares all turns that have come, paid or owed, and what was given on coming: it never
 * passes 1. `presented` compares what was presented alone, as a picture shows it.
 */
export type Spread = { presented: number; withDebts: number };

export function spreadOf(standings: readonly Standing[]): Spread {
  return { presented: range(standings.map(({ presented }) => presented)), withDebts: range(standings.map(roundOf)) };
}

/** The turns that have come to somebody, with what they were given on coming. */
export function roundOf({ presented, owed, ahead, lapsed, entry }: Standing): number {
  return presented + owed - ahead + lapsed + entry;
}

function range(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}
