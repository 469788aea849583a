import type { Piece } from '../weighing/piece.ts';

/** Each word of the text: as it is written, in lower case, and the parts of those with a hyphen. */
export function wordsIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, lower } of pieces) {
    words.add(lower);
    if (text !== lower) words.add(text);
    if (lower.includes('-')) for (const part of lower.split('-')) words.add(part);
  }
  return words;
}
