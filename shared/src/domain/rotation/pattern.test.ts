import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pattern, patternWords, places, readPattern, ruleOf, weekdays } from './pattern.ts';

const anyPattern = fc.oneof(
  fc.record({
    kind: fc.constantFrom('weekly' as const),
    every: fc.integer({ min: 1, max: 52 }),
    on: fc.subarray([...weekdays], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constantFrom('monthly' as const),
    every: fc.integer({ min: 1, max: 12 }),
    places: fc.subarray([...places], { minLength: 1 }),
    on: fc.constantFrom(...weekdays),
  }),
);

test('a pattern is read back from its rule as it was', () => {
  fc.assert(
    fc.property(anyPattern, (pattern: Pattern) => {
      expect(readPattern(ruleOf(pattern))).toEqual(pattern);
    }),
  );
});

test.each([
  ['FREQ=WEEKLY;BYDAY=TU', 'Every Tuesday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'Every other Tuesday'],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'Every 3 weeks on Tuesday'],
  ['FREQ=WEEKLY;BYDAY=TH,TU', 'Every Tuesday and Thursday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,FR', 'Every other week on Monday, Tuesday and Friday'],
  ['FREQ=MONTHLY;BYDAY=1MO', 'The first Monday of every month'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'The last Friday of every month'],
  ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'The first and third Tuesday of every month'],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE', 'The second Wednesday of every other month'],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE', 'The second Wednesday of every third month'],
])('%s reads "%s"', (rule, words) => {
  expect(patternWords(readPattern(rule) as Pattern)).toBe(words);
});

test('the parts of a rule may come in any order and in small letters', () => {
  expect(readPattern('byday=tu;interval=2;freq=weekly;wkst=mo')).toEqual({ kind: 'weekly', every: 2, on: ['TU'] });
});

test.each([
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=1TU',
  'FREQ=WEEKLY;BYDAY=TU;BYMONTH=2',
  'FREQ=WEEKLY;BYDAY=TU;INTERVAL=0',
  'FREQ=WEEKLY;BYDAY=TU;INTERVAL=1.5',
  'FREQ=WEEKLY;BYDAY=TU;BYDAY=WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
  'FREQ=MONTHLY;BYDAY=MO',
  'FREQ=MONTHLY;BYDAY=5MO',
  'FREQ=MONTHLY;BYDAY=1MO,3TU',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=DAILY;BYDAY=TU',
  'every Tuesday',
  '',
])('"%s" is no pattern', (rule) => {
  expect(readPattern(rule)).toBeUndefined();
});
