import { expect, test } from 'vitest';
import { overBy } from './over-by.ts';

test('a text that fits needs no words', () => {
  expect(overBy('four', 4)).toBeUndefined();
});

test('a text that is too long says by how much', () => {
  expect(overBy('five!', 4)).toBe('1 character too many. Shorten it to keep it; nothing was cut off.');
  expect(overBy('x'.repeat(2_004), 4)).toContain('2,000 characters too many');
});
