import type { Level } from '../finding.ts';

/** Pieces that are a date, by the index of the first and the last. */
export type FoundDate = { readonly from: number; readonly to: number; readonly level: Level };
