import { findIdentifiers, type Settings } from './find-identifiers.ts';
import type { Finding } from './finding.ts';

/** How many findings nobody has decided about: what keeps a case from being shared. */
export type Gate = { readonly red: number; readonly amber: number };

/**
 * The coach’s text of something written in several blocks (the question, then the notes block by block): one line each, so
 * that a name of one block is remembered in the others. The same on the screen and on the server.
 */
export function coachText(blocks: readonly string[]): string {
  return blocks.join('\n');
}

/** What is still open in these blocks, with offsets in their `coachText`. */
export function openFindings(blocks: readonly string[], settings: Settings): Finding[] {
  return findIdentifiers(coachText(blocks), settings);
}

export function gateOf(findings: readonly Finding[]): Gate {
  const red = findings.filter(({ level }) => level === 'red').length;
  return { red, amber: findings.length - red };
}

export function isOpen({ red, amber }: Gate): boolean {
  return red === 0 && amber === 0;
}
