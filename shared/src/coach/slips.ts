import { isCommon } from './lexicon.ts';

/**
 * Whether a word that nothing knows is an everyday word with a slip of the pen: a letter too many, two in the wrong order, one that should
 * stand twice, or a vowel left out or taken for another.
 */
export function isSlip(word: string): boolean {
  if (word.length < 4 || word.length > 16 || !/^[a-z]+$/.test(word)) return false;
  for (let at = 0; at < word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    const letter = word[at] as string;
    if (isCommon(head + tail) || isCommon(head + letter + letter + tail)) return true;
    if (at + 1 < word.length && isCommon(head + word[at + 1] + letter + word.slice(at + 2))) return true;
    for (const vowel of 'aeiou')
      if (isCommon(head + vowel + word.slice(at)) || ('aeiou'.includes(letter) && isCommon(head + vowel + tail)))
        return true;
  }
  return isCommon(`${word}e`);
}
