import { expect, test } from 'vitest';
import { reminderDue } from './reminder-due.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const zurich = { timeZone: 'Europe/Zurich' };
/** Half past five on a Tuesday in Zurich. */
const startsAt = Date.parse('2030-05-07T15:30:00Z');

test.each([
  ['eight days before', 8 * day, undefined],
  ['seven days before', 7 * day, 7],
  ['five days before, when it was planned late', 5 * day, 7],
  ['two days before', 2 * day, undefined],
  ['a day before', day, 1],
  ['an hour before', hour, 1],
  ['as it begins', 0, undefined],
  ['afterwards', -hour, undefined],
] as const)('a presenter is due, %s, what belongs there', (_words, before, due) => {
  expect(reminderDue({ ...zurich, startsAt, presents: true }, startsAt - before)).toBe(due);
});

test('everybody else is reminded on the last day only', () => {
  const whom = { ...zurich, startsAt, presents: false };
  expect(reminderDue(whom, startsAt - 7 * day)).toBeUndefined();
  expect(reminderDue(whom, startsAt - day)).toBe(1);
});

test('at night on the reader’s own clock it waits for seven in the morning', () => {
  const late = { startsAt: Date.parse('2030-05-07T20:30:00Z'), presents: false };
  const before = Date.parse('2030-05-06T20:30:00Z');
  expect(reminderDue({ ...late, ...zurich }, before)).toBeUndefined();
  expect(reminderDue({ ...late, ...zurich }, Date.parse('2030-05-07T04:59:00Z'))).toBeUndefined();
  expect(reminderDue({ ...late, ...zurich }, Date.parse('2030-05-07T05:00:00Z'))).toBe(1);
  expect(reminderDue({ ...late, timeZone: 'America/New_York' }, before)).toBe(1);
});

test('a meeting at the break of day is told of by night rather than not at all', () => {
  const early = { ...zurich, startsAt: Date.parse('2030-05-07T05:30:00Z'), presents: false };
  expect(reminderDue(early, Date.parse('2030-05-06T22:00:00Z'))).toBe(1);
});

test('the night on which the clocks change ends at seven too', () => {
  // In Zurich summer time begins on 31 March 2030.
  const sunday = { ...zurich, startsAt: Date.parse('2030-03-31T12:00:00Z'), presents: false };
  expect(reminderDue(sunday, Date.parse('2030-03-31T04:59:00Z'))).toBeUndefined();
  expect(reminderDue(sunday, Date.parse('2030-03-31T05:00:00Z'))).toBe(1);
});
