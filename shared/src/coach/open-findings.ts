import { coachText } from './coach-text.ts';
import { findIdentifiers, type Settings } from './find-identifiers.ts';
import type { Finding } from './finding.ts';

/**
 * What is still open in these blocks, with offsets in their `coachText`. It brings the dictionaries with it: a page asks its worker,
 * the server its thread.
 */
export function openFindings(blocks: readonly string[], settings: Settings): Finding[] {
  return findIdentifiers(coachText(blocks), settings);
}
