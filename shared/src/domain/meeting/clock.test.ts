import { expect, test } from 'vitest';
import { extended, leftMs, running } from './clock.ts';

const minute = 60_000;

test('a running clock tells what is left at a given instant, also when it has run over', () => {
  const clock = running(10 * minute, 1_000);
  expect(leftMs(clock, 1_000 + 4 * minute)).toBe(6 * minute);
  expect(leftMs(clock, 1_000 + 12 * minute)).toBe(-2 * minute);
});

test('a stopped clock keeps what is left', () => {
  expect(leftMs({ kind: 'stopped', leftMs: 90_000 }, 5 * minute)).toBe(90_000);
});

test('an extension of a phase that has run over counts in full from now on', () => {
  const late = running(minute, 0);
  expect(leftMs(extended(late, 5 * minute, 4 * minute), 4 * minute)).toBe(5 * minute);
});

test('an extension of a stopped clock does not start it', () => {
  expect(extended({ kind: 'stopped', leftMs: minute }, 2 * minute, 77)).toEqual({
    kind: 'stopped',
    leftMs: 3 * minute,
  });
});
