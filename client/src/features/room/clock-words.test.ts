import { expect, test } from 'vitest';
import { clockFace, clockSpoken } from './clock-words.ts';

test.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [599_000, '9:59'],
  [60_000, '1:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1_000, '+0:01 over'],
  [-80_000, '+1:20 over'],
  [-3_600_000, '+60:00 over'],
])('%d ms left read %s', (left, face) => {
  expect(clockFace(left)).toBe(face);
});

test.each([
  [600_000, '10 minutes left'],
  [119_000, '1 minute left'],
  [59_000, 'less than a minute left'],
  [-30_000, 'less than a minute over time'],
  [-130_000, '2 minutes over time'],
])('%d ms left are spoken as %s', (left, words) => {
  expect(clockSpoken(left)).toBe(words);
});
