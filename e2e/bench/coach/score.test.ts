import { expect, test } from 'vitest';
import type { Note } from './read-notes.ts';
import { score } from './score.ts';

const note: Note = {
  id: 'a',
  voice: 'x',
  combination: false,
  half: 'open',
  text: 'Ana Ruiz came on 3/4 today',
  spans: [
    { start: 0, end: 8, category: 'NAME' },
    { start: 17, end: 20, category: 'DATE' },
  ],
};

test('a mark counts when findings together cover all its letters', () => {
  const result = score([note], () => [
    { start: 0, end: 3, level: 'amber' },
    { start: 4, end: 8, level: 'red' },
  ]);
  expect(result.categories.get('NAME')).toEqual({ gold: 1, red: 1, amber: 0, touched: 1, right: 0 });
  expect(result.clean).toBe(0);
});

test('a mark covered in part is touched, not found', () => {
  expect(score([note], () => [{ start: 0, end: 3, level: 'red' }]).categories.get('NAME')).toEqual({
    gold: 1,
    red: 0,
    amber: 0,
    touched: 1,
    right: 0,
  });
});

test('a finding away from every mark is a false alarm', () => {
  const result = score([note], () => [{ start: 9, end: 13, level: 'red' }]);
  expect([result.falseRed, result.falseAmber, result.words]).toEqual([1, 0, 3]);
});

test('what kind a finding is counts apart from whether the mark is covered', () => {
  const find = () => [
    { start: 0, end: 8, level: 'red' as const, category: 'NAME' as const },
    { start: 17, end: 20, level: 'red' as const, category: 'ORG' as const },
  ];
  const { categories } = score([note], find);
  expect([categories.get('NAME')?.right, categories.get('DATE')?.right]).toEqual([1, 0]);
});
