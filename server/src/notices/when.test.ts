import { expect, test } from 'vitest';
import { sayWhen } from './when.ts';

const may = Date.parse('2030-05-07T15:30:00Z');
const toldAt = Date.parse('2030-05-01T08:00:00Z');

test('a reader in the group’s zone is told one time', () => {
  const said = sayWhen(may, { reader: 'Europe/Zurich', group: 'Europe/Berlin', toldAt });
  expect(said).toEqual({ day: 'Tuesday, 7 May', time: '17:30', full: 'Tuesday, 7 May, 17:30' });
});

test('a reader elsewhere is told their own time, and the group’s behind it', () => {
  const said = sayWhen(may, { reader: 'Europe/Zurich', group: 'America/New_York', toldAt });
  expect(said.full).toBe('Tuesday, 7 May, 17:30 (11:30 in New York)');
});

test('where the day differs too, it is said', () => {
  const said = sayWhen(may, { reader: 'Australia/Sydney', group: 'Europe/Zurich', toldAt });
  expect(said.full).toBe('Wednesday, 8 May, 01:30 (Tuesday, 7 May, 17:30 in Zurich)');
});

test('two zones that agree on the day are one time then, also when they part in winter', () => {
  const noWinter = { reader: 'Europe/London', group: 'Africa/Lagos', toldAt };
  expect(sayWhen(may, noWinter).time).toBe('16:30');
  expect(sayWhen(Date.parse('2030-01-08T15:30:00Z'), noWinter).time).toBe('15:30 (16:30 in Lagos)');
});

test('another year is named', () => {
  expect(sayWhen(Date.parse('2031-01-07T15:30:00Z'), { reader: 'UTC', group: null, toldAt }).day).toBe(
    'Tuesday, 7 January 2031',
  );
});

test('a zone that nobody knows any more is read as UTC', () => {
  expect(sayWhen(may, { reader: 'Mars/Olympus', group: null, toldAt }).time).toBe('15:30');
});
