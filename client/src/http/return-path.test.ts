import { expect, test } from 'vitest';
import { safeReturn } from './return-path.ts';

test('a path of this site is kept with its search', () => {
  expect(safeReturn('/join/abc?from=mail#top')).toBe('/join/abc?from=mail#top');
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '/./\\elsewhere.example',
  'javascript:alert(1)',
  'elsewhere',
  '',
  undefined,
  7,
])('%s leads home instead of elsewhere', (wish) => {
  expect(safeReturn(wish)).toBe('/');
});
