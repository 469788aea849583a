import { RRuleTemporal } from 'rrule-temporal';
import { toText } from 'rrule-temporal/totext';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../people.ts';
import { partsOf, patternWords, readPattern } from './pattern.ts';
import type { OccurrenceKey, WallDate } from './season.ts';
import { instantAt } from './wall-clock.ts';

/** When a group meets; `rule` is the value of an RFC 5545 RRULE without dates of its own, `endsOn` the last day it may meet. */
export type RhythmRule = { rule: string; startsOn: WallDate; endsOn: WallDate | null; time: string };

/** A meeting that the rhythm gives. Its key is its date. */
export type RhythmDate = { key: OccurrenceKey; date: WallDate; time: string; startsAt: Instant };

export type RuleFlaw = 'no-rule' | 'no-dates' | 'too-many';

const mostAWeek = 3;
const weeksAYear = 53;
/** Long enough for the 29th of February, also around 2100. */
const yearsToLook = 9;

/**
 * The meetings of a rhythm from one day to another, both included, earliest first; none for a rule with a flaw. The rule is
 * expanded over days and not over moments, so the wall shows the same time all year.
 */
export function datesOf(rhythm: RhythmRule, zone: string, from: WallDate, until: WallDate): RhythmDate[] {
  return daysOf(rhythm, from, until).map((date) => ({
    key: date,
    date,
    time: rhythm.time,
    startsAt: instantAt(date, rhythm.time, zone),
  }));
}

/**
 * What is wrong with a rhythm, if anything is. We take rules by week or by month (RFC 5545, 3.3.10) that say on which days, and
 * no others: a date, a number of times or a clock time inside would contradict what stands beside the rule.
 */
export function ruleFlaw(rhythm: RhythmRule): RuleFlaw | undefined {
  if (!isRule(rhythm.rule)) return 'no-rule';
  const endless = { ...rhythm, endsOn: null };
  if (daysOf(endless, rhythm.startsOn, later(rhythm.startsOn, 1)).length > mostAWeek * weeksAYear) return 'too-many';
  return daysOf(rhythm, rhythm.startsOn, later(rhythm.startsOn, yearsToLook)).length === 0 ? 'no-dates' : undefined;
}

/** The rule in words: "Every other Tuesday". */
export function ruleWords(rule: string): string {
  const pattern = readPattern(rule);
  if (pattern) return patternWords(pattern);
  if (!isRule(rule)) return '';
  const words = toText(new RRuleTemporal({ rruleString: `RRULE:${rule.toUpperCase()}`, dtstart: dawn('2000-01-03') }));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function daysOf({ rule, startsOn, endsOn }: RhythmRule, from: WallDate, until: WallDate): WallDate[] {
  const first = from > startsOn ? from : startsOn;
  const last = endsOn !== null && endsOn < until ? endsOn : until;
  if (last < first || !isRule(rule)) return [];
  const begins = firstDay(rule, startsOn);
  if (!begins) return [];
  return expansion(rule, begins)
    .between(dawn(first), dawn(last), true)
    .map((day) => day.toPlainDate().toString());
}

/**
 * The first day of the rule on or after this one. Weeks and months are counted from it: whoever says on a Friday “every other
 * Tuesday” means the next Tuesday, where the standard would count from the week of that Friday.
 */
function firstDay(rule: string, startsOn: WallDate): Temporal.ZonedDateTime | undefined {
  const everyOne = rule
    .toUpperCase()
    .replace(/;?INTERVAL=\d+/, '')
    .replace(/^;/, '');
  const all = expansion(everyOne, dawn(startsOn));
  const within = (years: number) => all.between(dawn(startsOn), dawn(later(startsOn, years)), true)[0];
  return (within(1) ?? within(yearsToLook)) as Temporal.ZonedDateTime | undefined;
}

/** In UTC, where no day is shorter than another: no date is lost to the spring, as the standard would have it. */
function expansion(rule: string, dtstart: Temporal.ZonedDateTime): RRuleTemporal {
  return new RRuleTemporal({ temporal: Temporal, rruleString: `RRULE:${rule.toUpperCase()}`, dtstart });
}

const days = /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/;
const daysOfMonth = /^[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)(,[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU))*$/;
const numbers = /^(-1|\+?([1-9]|[12]\d|3[01]))(,(-1|\+?([1-9]|[12]\d|3[01])))*$/;
const months = /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/;
const weekStart = /^(MO|TU|WE|TH|FR|SA|SU)$/;

/** What each kind of rule may say, and how. Intervals beyond a year are none that a group keeps. */
const grammars: Record<string, Record<string, RegExp>> = {
  WEEKLY: {
    INTERVAL: /^([1-9]|[1-4]\d|5[0-2])$/,
    BYDAY: days,
    BYMONTH: months,
    WKST: weekStart,
  },
  MONTHLY: {
    INTERVAL: /^([1-9]|1[0-2])$/,
    BYDAY: daysOfMonth,
    BYMONTHDAY: numbers,
    BYMONTH: months,
    BYSETPOS: numbers,
    WKST: weekStart,
  },
};

function isRule(rule: string): boolean {
  const parts = partsOf(rule);
  const grammar = grammars[parts?.get('FREQ') ?? ''];
  if (!parts || !grammar) return false;
  if (!parts.has('BYDAY') && !parts.has('BYMONTHDAY')) return false;
  return [...parts].every(([name, value]) => name === 'FREQ' || grammar[name]?.test(value));
}

function dawn(date: WallDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

function later(date: WallDate, years: number): WallDate {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}
