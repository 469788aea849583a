import { expect, test } from 'vitest';
import { isAskingNews, needsSecondReading, secondReadersOf, withdrawnQuiet } from './second-reading.ts';

const people = [
  { id: 'ruth', role: 'facilitator' },
  { id: 'nadia', role: 'member' },
  { id: 'leo', role: 'observer' },
  { id: 'omar', role: 'facilitator' },
] as const;

test('every facilitator but its author may read a case a second time, and nobody else', () => {
  expect(secondReadersOf(people, 'nadia')).toEqual(['ruth', 'omar']);
  expect(secondReadersOf(people, 'ruth')).toEqual(['omar']);
});

test('a group that wants it needs it only while there is somebody to read', () => {
  expect(needsSecondReading(true, ['omar'])).toBe(true);
  expect(needsSecondReading(true, [])).toBe(false);
  expect(needsSecondReading(false, ['omar'])).toBe(false);
});

test('asking about other words, or about words that came back, is news', () => {
  expect(isAskingNews(undefined, 1)).toBe(true);
  expect(isAskingNews({ state: 'asked', askedAt: 0, fits: false }, 1)).toBe(true);
  expect(isAskingNews({ state: 'returned', askedAt: 0, fits: true }, 1)).toBe(true);
});

test('asking twice about the same words is not, neither while they wait nor once they were read', () => {
  expect(isAskingNews({ state: 'asked', askedAt: 0, fits: true }, 10 * withdrawnQuiet)).toBe(false);
  expect(isAskingNews({ state: 'read', askedAt: 0, fits: true }, 10 * withdrawnQuiet)).toBe(false);
});

test('withdrawn and asked about again unchanged, it is news only after a day', () => {
  expect(isAskingNews({ state: 'withdrawn', askedAt: 0, fits: true }, withdrawnQuiet - 1)).toBe(false);
  expect(isAskingNews({ state: 'withdrawn', askedAt: 0, fits: true }, withdrawnQuiet)).toBe(true);
});
