import { expect, test } from 'vitest';
import { lenses, unopenedLenses } from './lenses.ts';
import { senses } from './senses.ts';

test('eight lenses are numbered in order, and each lens and sense asks a question', () => {
  expect(lenses.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(lenses.map(({ id }) => id)).size).toBe(8);
  for (const { prompt } of [...lenses, ...senses]) expect(prompt).toMatch(/\?$/);
});

test('lenses that nobody opened are told by their number, however often the others were', () => {
  const unopened = unopenedLenses(['context', 'client', 'client', 'difference']);
  expect(unopened.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
  expect(unopenedLenses(new Set())).toEqual(lenses);
  expect(unopenedLenses(lenses.map(({ id }) => id))).toEqual([]);
});
