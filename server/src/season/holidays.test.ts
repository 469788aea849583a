import { expect, test } from 'vitest';
import { holidayCountries, holidaysOf, knowsHolidays, placeName } from './holidays.ts';

const named = async (country: string, region: string | null, from: string, until: string) =>
  (await holidaysOf({ country, region }, from, until)).map(({ date, name }) => `${date} ${name}`);

test('public holidays are named in English where there is an English name', async () => {
  expect(await named('CH', 'ZH', '2026-03-30', '2026-05-31')).toEqual([
    '2026-04-03 Good Friday',
    '2026-04-05 Easter Sunday',
    '2026-04-06 Easter Monday',
    '2026-05-01 Labour Day',
    '2026-05-14 Ascension Day',
    '2026-05-24 Pentecost',
    '2026-05-25 Whit Monday',
  ]);
});

test('a region has its own', async () => {
  expect(await named('GB', 'SCT', '2026-11-01', '2026-11-30')).toEqual(['2026-11-30 St Andrew’s Day']);
  expect(await named('GB', 'ENG', '2026-11-01', '2026-11-30')).toEqual([]);
});

test('a day off instead of a holiday on a weekend is one too, and what is no day off is none', async () => {
  const days = await named('GB', 'ENG', '2026-12-20', '2026-12-31');
  expect(days).toEqual(['2026-12-25 Christmas Day', '2026-12-26 Boxing Day', '2026-12-28 Boxing Day (substitute day)']);
});

test('a feast of several days is all of them', async () => {
  expect(await named('SA', null, '2026-05-01', '2026-05-31')).toEqual([
    '2026-05-26 Feast of the Sacrifice (Eid al-Adha)',
    '2026-05-27 Feast of the Sacrifice (Eid al-Adha)',
    '2026-05-28 Feast of the Sacrifice (Eid al-Adha)',
    '2026-05-29 Feast of the Sacrifice (Eid al-Adha)',
  ]);
});

test('they go over the turn of the year, both days included', async () => {
  expect(await named('US', 'NY', '2025-12-25', '2026-01-01')).toEqual([
    '2025-12-25 Christmas Day',
    "2026-01-01 New Year's Day",
  ]);
});

test('a place that is not known has none', async () => {
  expect(await named('XX', null, '2026-01-01', '2026-12-31')).toEqual([]);
  expect(await named('CH', 'XX', '2026-01-01', '2026-12-31')).toEqual([]);
  expect(await knowsHolidays({ country: 'XX', region: null })).toBe(false);
  expect(await knowsHolidays({ country: 'CH', region: 'XX' })).toBe(false);
  expect(await knowsHolidays({ country: 'CH', region: 'toString' })).toBe(false);
  expect(await knowsHolidays({ country: 'CH', region: 'ZH' })).toBe(true);
  expect(await knowsHolidays({ country: 'SA', region: null })).toBe(true);
});

test('countries and regions come by name', async () => {
  const countries = await holidayCountries();
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
  expect(countries.find(({ country }) => country === 'GB')?.regions).toContainEqual({
    region: 'SCT',
    name: 'Scotland',
  });
  expect(countries.find(({ country }) => country === 'SA')?.regions).toEqual([]);
});

test('a place has a name that can stand in a sentence', async () => {
  expect(await placeName({ country: 'CH', region: null })).toBe('Switzerland');
  expect(await placeName({ country: 'GB', region: 'SCT' })).toBe('Scotland, United Kingdom');
  expect(await placeName({ country: 'GB', region: 'XX' })).toBeUndefined();
});
