import { expect, test } from 'vitest';
import { clockChange } from './use-spoken-meeting.ts';

const running = (left: number) => ({ kind: 'phase', index: 1, clock: { kind: 'running', endsAt: left } }) as const;
const stopped = { kind: 'phase', index: 1, clock: { kind: 'stopped', leftMs: 60_000 } } as const;

test('it is said when the clock stops, goes on, and gets more time', () => {
  expect(clockChange(running(60_000), stopped, 0)).toBe('The clock is stopped.');
  expect(clockChange(stopped, running(60_000), 0)).toBe('The clock goes on.');
  expect(clockChange(running(60_000), running(360_000), 0)).toBe('The phase got more time: 6 minutes left.');
});

test('the clock of another phase is not news of its own', () => {
  expect(clockChange(running(60_000), { ...stopped, index: 2 }, 0)).toBe('');
});
