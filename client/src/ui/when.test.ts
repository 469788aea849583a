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

test('a zone is called by the name that its city has now', () => {
  expect(placeOf('Asia/Calcutta')).toBe('Kolkata');
  expect(placeOf('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh');
});
