import type { Piece } from '../weighing/piece.ts';

/** Each word of the text, as it is written, in lower case, and the parts of those with a hyphen; and where it begins, in order. */
export type Words = ReadonlyMap<string, readonly number[]>;

export function wordsIn(pieces: readonly Piece[]): Words {
  const words = new Map<string, number[]>();
  const add = (word: string, start: number) => {
    const places = words.get(word);
    if (places) places.push(start);
    else words.set(word, [start]);
  };
  for (const { text, lower, start } of pieces) {
    add(lower, start);
    if (text !== lower) add(text, start);
    if (!lower.includes('-')) continue;
    let from = start;
    for (const part of lower.split('-')) {
      add(part, from);
      from += part.length + 1;
    }
  }
  return words;
}
