import { expect, test } from 'vitest';
import { newlyRed } from './newly-red.ts';
import { openFindings } from './open-findings.ts';
import { itemsOf } from './places.ts';

function newWords(before: string, after: string): string[] {
  return newlyRed(itemsOf([after], openFindings([after], {})), [before]).map(({ words }) => words);
}

test('a red word that its readers have is not new, and one that they have not is', () => {
  const before = 'Mrs. Kellerhoven rang.';
  expect(newWords(before, 'MRS. KELLERHOVEN rang. Mrs. Kellerhoven left.')).toEqual([]);
  expect(newWords(before, 'Mrs. Kellerhoven rang. Mrs. Osterlohn left.')).toEqual(['Mrs. Osterlohn']);
});

test('what stands within another word is not what its readers have', () => {
  expect(newWords('It was in 1094 or so.', 'She is 94 years old.')).toHaveLength(1);
});
