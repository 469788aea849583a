import { wordsOf } from '../lists/words-of.ts';

/**
 * The first words of all alternatives of an expression's source, for `Pattern.begins`, and some more that begin none. A sign of omission
 * or a blank within a first word may be missing; other letters that may be missing are not seen, so such words are given as `further`.
 */
export function firstWords(source: string, further: string): ReadonlySet<string> {
  const words = new Set(wordsOf(further));
  for (const without of ['', "'"])
    for (const [, word] of source
      .replaceAll(/\(\?:'\|’\)\?|\['’\]\?/g, without)
      .replaceAll(' ?', without && ' ')
      .matchAll(/(?:^|\||\(\?:|\)\??)([a-z\d-]+)/g))
      words.add(word as string);
  words.delete('and');
  return words;
}
