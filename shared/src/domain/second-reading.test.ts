import { expect, test } from 'vitest';
import { needsSecondReading, secondReadersOf } from './second-reading.ts';

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
