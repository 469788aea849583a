import { expect, test } from 'vitest';
import { instantAt } from './wall-clock.ts';

test('a time in summer and one in winter differ by the hour that the clock was moved', () => {
  expect(instantAt('2026-07-01', '17:30', 'Europe/Zurich')).toBe(Date.UTC(2026, 6, 1, 15, 30));
  expect(instantAt('2026-12-01', '17:30', 'Europe/Zurich')).toBe(Date.UTC(2026, 11, 1, 16, 30));
});

test('a time that the clock skips means the one an hour later', () => {
  expect(instantAt('2026-03-29', '02:30', 'Europe/Zurich')).toBe(Date.UTC(2026, 2, 29, 1, 30));
});

test('a time that the clock shows twice means the first', () => {
  expect(instantAt('2026-11-01', '01:30', 'America/Chicago')).toBe(Date.UTC(2026, 10, 1, 6, 30));
});
