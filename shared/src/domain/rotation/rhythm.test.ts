import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { datesOf, ruleFlaw, ruleWords } from './rhythm.ts';

function rhythm(rule: string, startsOn = '2026-01-06', time = '17:30', endsOn: string | null = null) {
  return { rule, startsOn, endsOn, time };
}

const days = (rule: string, startsOn: string, from: string, until: string) =>
  datesOf(rhythm(rule, startsOn), 'UTC', from, until).map(({ date }) => date);

/** What a clock in UTC shows. */
const utc = (instant: number) => new Date(instant).toISOString().slice(0, 16);

test.each([
  // The United States change on 8 March and 1 November 2026, the United Kingdom on 29 March and 25 October.
  ['America/New_York', '2026-03-03', ['2026-03-03T22:30', '2026-03-10T21:30']],
  ['America/New_York', '2026-10-27', ['2026-10-27T21:30', '2026-11-03T22:30']],
  ['Europe/London', '2026-03-24', ['2026-03-24T17:30', '2026-03-31T16:30']],
  ['Europe/London', '2026-10-20', ['2026-10-20T16:30', '2026-10-27T17:30']],
  // Sydney ends its summer time on 5 April and begins it on 4 October 2026.
  ['Australia/Sydney', '2026-03-31', ['2026-03-31T06:30', '2026-04-07T07:30']],
  ['Australia/Sydney', '2026-09-29', ['2026-09-29T07:30', '2026-10-06T06:30']],
  ['America/Phoenix', '2026-03-03', ['2026-03-04T00:30', '2026-03-11T00:30']],
  ['America/Phoenix', '2026-10-27', ['2026-10-28T00:30', '2026-11-04T00:30']],
])('in %s a meeting at 17:30 stays at 17:30 from %s over the change of the clock', (zone, from, moments) => {
  const until = Temporal.PlainDate.from(from).add({ days: 7 }).toString();
  const dates = datesOf(rhythm('FREQ=WEEKLY;BYDAY=TU'), zone, from, until);
  expect(dates.map(({ startsAt }) => utc(startsAt))).toEqual(moments);
  expect(dates.map(({ time }) => time)).toEqual(['17:30', '17:30']);
});

test('every other week counts weeks and not hours over both changes of the clock', () => {
  const dates = datesOf(rhythm('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'), 'America/New_York', '2026-01-01', '2026-12-31');
  expect(dates).toHaveLength(26);
  expect(
    dates.map(({ date }) => date).filter((date) => date.startsWith('2026-03') || date.startsWith('2026-11')),
  ).toEqual(['2026-03-03', '2026-03-17', '2026-03-31', '2026-11-10', '2026-11-24']);
});

test('a time that the spring skips is an hour later, one that the autumn doubles is the first; none is lost', () => {
  const spring = datesOf(
    rhythm('FREQ=WEEKLY;BYDAY=SU', '2026-01-04', '02:30'),
    'America/New_York',
    '2026-03-08',
    '2026-03-08',
  );
  expect(spring.map(({ time, startsAt }) => [time, utc(startsAt)])).toEqual([['02:30', '2026-03-08T07:30']]);
  const autumn = datesOf(
    rhythm('FREQ=WEEKLY;BYDAY=SU', '2026-01-04', '01:30'),
    'America/New_York',
    '2026-11-01',
    '2026-11-01',
  );
  expect(autumn.map(({ startsAt }) => utc(startsAt))).toEqual(['2026-11-01T05:30']);
});

test('the weekday of a month is counted from its start or its end', () => {
  expect(days('FREQ=MONTHLY;BYDAY=1MO', '2026-01-01', '2026-01-01', '2026-04-30')).toEqual([
    '2026-01-05',
    '2026-02-02',
    '2026-03-02',
    '2026-04-06',
  ]);
  expect(days('FREQ=MONTHLY;BYDAY=-1FR', '2026-01-01', '2026-01-01', '2026-03-31')).toEqual([
    '2026-01-30',
    '2026-02-27',
    '2026-03-27',
  ]);
});

test('the 29th of February is a day like another, in the years that have it', () => {
  expect(days('FREQ=WEEKLY;BYDAY=TU', '2028-02-01', '2028-02-22', '2028-03-07')).toContain('2028-02-29');
  expect(days('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29', '2026-01-01', '2026-01-01', '2033-01-01')).toEqual([
    '2028-02-29',
    '2032-02-29',
  ]);
});

test('it begins no earlier than its first day and ends with its last, both included', () => {
  const weekly = rhythm('FREQ=WEEKLY;BYDAY=TU', '2026-05-05', '17:30', '2026-05-19');
  const dates = datesOf(weekly, 'UTC', '2026-01-01', '2026-12-31').map(({ key }) => key);
  expect(dates).toEqual(['2026-05-05', '2026-05-12', '2026-05-19']);
});

test('weeks and months are counted from the first meeting, not from the day after which it may be', () => {
  // 27 November 2026 is a Friday, the 15th a Sunday.
  const everyOther = days('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-27', '2026-11-27', '2026-12-31');
  expect(everyOther).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
  const everySecondMonth = days('FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO', '2026-11-15', '2026-11-15', '2027-03-31');
  expect(everySecondMonth).toEqual(['2026-12-07', '2027-02-01']);
});

test('a day that is asked for alone is the same as among others', () => {
  const biweekly = rhythm('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', '2026-01-01');
  const all = datesOf(biweekly, 'Europe/Zurich', '2026-01-01', '2027-12-31');
  const alone = all.flatMap(({ date }) => datesOf(biweekly, 'Europe/Zurich', date, date));
  expect(alone).toEqual(all);
});

const rules = [
  'FREQ=WEEKLY;BYDAY=SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SA',
  'FREQ=MONTHLY;BYDAY=1MO,3MO',
  'FREQ=MONTHLY;BYDAY=-1SU',
  'FREQ=MONTHLY;BYMONTHDAY=31',
];

test('in every zone and at every hour the wall shows the time of the rhythm, or the hour after it where that time is skipped', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const years = fc.integer({ min: 2000, max: 2037 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.constantFrom(...rules), minutes, years, (zone, rule, minute, year) => {
      const wanted = Temporal.PlainTime.from('00:00').add({ minutes: minute });
      const time = wanted.toString({ smallestUnit: 'minute' });
      for (const { date, startsAt } of datesOf(
        rhythm(rule, `${year}-01-01`, time),
        zone,
        `${year}-01-01`,
        `${year}-12-31`,
      )) {
        const shown = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(zone).toPlainDateTime();
        const meant = Temporal.PlainDate.from(date).toPlainDateTime(wanted);
        const skipped = meant.toZonedDateTime(zone, { disambiguation: 'earlier' }).toPlainDateTime();
        expect(shown.equals(meant) || !skipped.equals(meant)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  'FREQ=WEEKLY;BYDAY=MO,TU,WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA',
  'FREQ=MONTHLY;BYDAY=5MO',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29',
  'freq=weekly;byday=tu',
])('%s is a rule', (rule) => {
  expect(ruleFlaw(rhythm(rule))).toBeUndefined();
});

test.each([
  '',
  'every Tuesday',
  'RRULE:FREQ=WEEKLY;BYDAY=TU',
  'FREQ=WEEKLY;BYDAY=TU\nDTSTART:20260101T000000Z',
  'FREQ=WEEKLY;BYDAY=TU;COUNT=5',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101T000000Z',
  'FREQ=WEEKLY;BYDAY=TU;BYHOUR=9',
  'FREQ=WEEKLY;BYDAY=TU;BYDAY=WE',
  'FREQ=WEEKLY;BYDAY=2TU',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=WEEKLY',
  'FREQ=MONTHLY',
  'FREQ=WEEKLY;BYDAY=TU;INTERVAL=0',
  'FREQ=WEEKLY;BYDAY=TU;INTERVAL=53',
  'FREQ=WEEKLY;BYDAY=TU;INTERVAL=99999999999999999999',
  'FREQ=MONTHLY;BYDAY=1MO;INTERVAL=13',
  'FREQ=MONTHLY;BYDAY=53MO',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=14',
  'FREQ=SECONDLY',
  'RSCALE=HEBREW;FREQ=MONTHLY;BYMONTHDAY=15',
])('"%s" is no rule that we take', (rule) => {
  expect(ruleFlaw(rhythm(rule))).toBe('no-rule');
  expect(datesOf(rhythm(rule), 'UTC', '2026-01-01', '2026-12-31')).toEqual([]);
});

test.each([
  rhythm('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30'),
  rhythm('FREQ=WEEKLY;BYDAY=TU', '2026-01-07', '17:30', '2026-01-12'),
  rhythm('FREQ=WEEKLY;BYDAY=TU', '2026-01-07', '17:30', '2025-12-31'),
])('$rule from $startsOn until $endsOn has no dates', (dateless) => {
  expect(ruleFlaw(dateless)).toBe('no-dates');
});

test.each(['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH'])(
  '%s meets more than three times a week',
  (rule) => {
    expect(ruleFlaw(rhythm(rule))).toBe('too-many');
    expect(ruleFlaw(rhythm(rule, '2026-01-06', '17:30', '2026-01-08'))).toBe('too-many');
  },
);

test('a rule that is no plain pattern is put into words too', () => {
  expect(ruleWords('FREQ=MONTHLY;BYDAY=1MO')).toBe('The first Monday of every month');
  expect(ruleWords('FREQ=MONTHLY;BYMONTHDAY=15')).toBe('Every month on the 15th day of the month');
});
