import { expect, test } from 'vitest';
import { comesAfter, momentOf, momentWords, paceWords, wholeMs } from './phase-moment.ts';
import { inPhase } from './testing/room-for-tests.tsx';

const minutes = (count: number) => count * 60_000;

test('half time, two minutes, the last minute and the end are told in this order', () => {
  const told = [12, 10, 2, 1, -1].map((left) => momentOf(minutes(left), minutes(20)));
  expect(told).toEqual(['begun', 'half', 'two minutes', 'last minute', 'over']);
  expect(told.slice(1).every((moment, at) => comesAfter(moment, told[at] ?? 'over'))).toBe(true);
});

test('half time is beside the clock for a minute only', () => {
  expect(momentWords(minutes(10), minutes(20))).toBe('Half time');
  expect(momentWords(minutes(8.9), minutes(20))).toBe('');
});

test('a short phase is not interrupted by its half time', () => {
  expect(momentOf(minutes(2.5), minutes(5))).toBe('begun');
  expect(momentOf(minutes(1.5), minutes(3))).toBe('begun');
});

test('a phase that borrowed has its half time later', () => {
  const meeting = { ...inPhase('feedback'), loans: [{ from: 3, to: 2, minutes: 5 }] };
  expect(wholeMs(meeting)).toBe(minutes(25));
});

test('a meeting is on time within a minute, and else behind or ahead in whole minutes', () => {
  expect([-59_000, 0, 59_000].map(paceWords)).toEqual(['on time', 'on time', 'on time']);
  expect(paceWords(minutes(3.5))).toBe('3 min behind');
  expect(paceWords(-minutes(2))).toBe('2 min ahead');
});
