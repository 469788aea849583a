import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMonth, daysIn, monthAfter, weeksOf } from './months.ts';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, place]) => `${year}-${String(place).padStart(2, '0')}`);

test('a month in weeks has each of its days once, in whole weeks, each under its weekday', () => {
  fc.assert(
    fc.property(month, (any) => {
      const weeks = weeksOf(any);
      const days = weeks.flat().filter((day) => day !== null);
      expect(weeks.every((week) => week.length === 7 && week.some((day) => day !== null))).toBe(true);
      expect([days[0], days.at(-1)]).toEqual([daysIn(any).first, daysIn(any).last]);
      expect(new Set(days).size).toBe(days.length);
      for (const week of weeks) {
        for (const [place, day] of week.entries()) {
          if (day !== null) expect((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7).toBe(place);
        }
      }
    }),
  );
});

test('months go on over the end of a year, and back', () => {
  expect([monthAfter('2026-12'), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
});

test('what begins late in the evening belongs to the month on the clock of the group', () => {
  const startsAt = Date.parse('2026-11-30T23:30:00Z');
  expect(byMonth([{ startsAt }], 'Europe/Berlin')[0]?.month).toBe('2026-12');
  expect(byMonth([{ startsAt }], 'America/New_York')[0]?.month).toBe('2026-11');
});
