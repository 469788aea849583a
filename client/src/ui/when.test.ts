import { expect, test } from 'vitest';
import { clockTime, daysAway, isoInstant, longDay, placeOf, shortDay } from './when.ts';

test.each([9e15, -9e15, 8.64e15, Number.NaN, Number.POSITIVE_INFINITY, 1.5])(
  'an instant such as %s is shown somehow, in every zone',
  (instant) => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      for (const show of [longDay, shortDay, clockTime, daysAway]) expect(show(instant, zone)).toMatch(/\w/);
    }
    expect(isoInstant(instant)).toMatch(/Z$/);
  },
);

test('a day is written alike in this year and in another', () => {
  const day = Date.UTC(2030, 0, 8, 12);
  const words = longDay(day, 'UTC', day);
  expect(words).toMatch(/^Tuesday, \S+ \S+$/);
  expect(longDay(day, 'UTC', Date.UTC(2029, 5, 1))).toMatch(new RegExp(`^${words},? 2030$`));
});

test('a zone is called by the name that its city has now', () => {
  expect(placeOf('Asia/Calcutta')).toBe('Kolkata');
  expect(placeOf('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh');
});
