import { expect, test } from 'vitest';
import { piecesOf } from '../weighing/piece.ts';
import { wordsIn } from './words-in.ts';

test('a word is known by its small letters and as it is written, with every place where it begins', () => {
  const words = wordsIn(piecesOf('Elm and elm'));
  expect(words.get('elm')).toEqual([0, 8]);
  expect(words.get('Elm')).toEqual([0]);
});

test('the parts of a word with a hyphen are known with their own places', () => {
  const words = wordsIn(piecesOf('a pre-Easter day'));
  expect(words.get('pre-easter')).toEqual([2]);
  expect(words.get('easter')).toEqual([6]);
});
