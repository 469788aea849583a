import type { Candidate, Level } from '../finding.ts';
import { monthNames, ordinalWords, weekdayNames } from '../lists/calendar.ts';
import { matches, type Pattern } from '../patterns/pattern.ts';
import { looseDates } from './loose-dates.ts';

const red = { category: 'DATE', level: 'red', reason: 'calendar-date' } as const;
const year = "(?:(?:19|20)\\d{2}|['’]\\d{2})";
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const weekday = `(?:${weekdayNames})\\b\\.?,?\\s{1,2}`;
const month = `(?:${monthNames})\\b\\.?`;
const nearNow =
  '(?:in|since|last|next|this|until|till|by|before|after|during|from|through|early|late|mid|mid-|between|around|of|every|each|past|coming|start of|end of|beginning of|middle of|and|to|as of|back in)';
const clock = '(?:,?\\s(?:at\\s)?\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\.?)?';
const thing =
  '(?:session|visit|week|time|grade|grader|floor|century|percentile|step|anniversary|attempt|meeting|month|year|hour|draft|child|kid|pregnancy|marriage|cycle|episode|appointment|generation|semester|admission|hospital\\w*|round|job|birthday|day|night|person|one|chapter|amendment|edition|street|st|avenue|ave|place|cigarette|drink|dose|trimester|half|part|thing|option|wife|husband)';

function validDay(first: string | undefined, second: string | undefined): boolean {
  const [a, b] = [Number(first), Number(second)];
  return a >= 1 && b >= 1 && ((a <= 12 && b <= 31) || (b <= 12 && a <= 31));
}

function rangeOk(match: RegExpExecArray): boolean {
  const [a, b, c, d] = match[0].match(/\d+/g) ?? [];
  return validDay(a, b) && validDay(c, d);
}

function halves(match: RegExpExecArray): boolean {
  const [a, b] = (match.groups?.value ?? match[0]).split(/[/.–-]/);
  return validDay(a, b);
}

/** Every date of one level. A dot at its end is an abbreviation’s or the sentence’s: nothing is told by it, so it stays. */
export function findDates(text: string, level: Level): Candidate[] {
  const found = matches(
    text,
    datePatterns.filter((pattern) => pattern.level === level),
  );
  return found.map((date) => (text[date.end - 1] === '.' ? { ...date, end: date.end - 1 } : date));
}

/** Dates in figures, months with days, days of the month, in all their written forms (45 CFR 164.514(b)(2)(C)). */
const datePatterns: readonly Pattern[] = [
  {
    ...red,
    find: /(?<![\w.-])(?:19|20)\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?:[T\s]\d{2}:\d{2}(?::\d{2})?Z?)?(?![\w-])/gu,
  },
  { ...red, find: /(?<![\w./-])\d{1,2}([-/.])\d{1,2}\1(?:(?:19|20)\d{2}|['’]?\d{2})(?![\w/-]|\.\d)/gu, check: halves },
  { ...red, find: /(?<![\w./-])\d{1,2}\s\/\s\d{1,2}\s\/\s\d{2,4}(?![\w/-])/gu },
  {
    ...red,
    find: new RegExp(
      `(?<![\\w/-])(?:${weekday})?(?:the\\s)?${day}[\\s-](?:of\\s)?${month}(?:(?:,|\\sof)?[\\s-]${year})?${clock}(?![\\w])`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:${weekday})?${month}[\\s-]{1,2}(?:the\\s)?${day}(?:\\s?(?:-|–|to|through|and|&)\\s?(?:${month}\\s)?(?:the\\s)?${day}(?![\\w:]))?(?:,?\\s{1,2}${year}|-${year})?${clock}(?![\\w/]|\\s?(?:mg|%))`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:${weekday})?(?:the\\s)?(?:${ordinalWords})\\s(?:day\\s)?of\\s${month}(?:,?\\s(?:of\\s)?${year})?`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:${weekday})?${month}\\s(?:the\\s)?(?:${ordinalWords})\\b(?!\\s${thing})(?:,?\\s${year})?`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(`\\b(?:early|late|mid)?[- ]?(?:${monthNames})\\b\\.?,?\\s(?:of\\s)?${year}(?![\\w])`, 'giu'),
  },
  { ...red, find: /(?<![\w./-])(?:1[0-2]|0?[1-9])[/](?:19|20)\d{2}(?![\w/-])/gu },
  { ...red, find: /(?<![\w./-])(?:19|20)\d{2}[-/](?:1[0-2]|0[1-9])(?![\w/-])/gu },
  {
    ...red,
    find: new RegExp(
      `\\b(?:last|this|next|on|past|following|coming|previous)?\\s?(?:${weekdayNames})\\b,?\\s(?:the\\s)?${day.replace('?', '')}(?:\\sof\\s(?:the|this|last|next)\\smonth)?(?![\\w])`,
      'giu',
    ),
    check: (match) => /(?:st|nd|rd|th)\b/i.test(match[0]),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:last|this|next|on|past)?\\s?(?:${weekdayNames})\\b,?\\sthe\\s(?:${ordinalWords})\\b`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:on|by|since|until|till|before|after|from|for|around|about|due|to|through|between|and|of|was|is|week of)\\s(?<value>the\\s(?:3[01]|[12]?\\d)(?:st|nd|rd|th)(?:\\sof\\s(?:the|this|last|next|each|every)\\smonth)?)\\b(?!\\s${thing}|-)`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\b(?:on|by|since|until|before|after|around|due|week of)\\s(?<value>the\\s(?:(?:twenty|thirty)[- ]\\w{5,7}|\\w{3,6}teenth|twelfth|eleventh|twentieth|thirtieth))\\b(?!\\s${thing})`,
      'giu',
    ),
  },
  {
    ...red,
    find: new RegExp(
      `\\bthe\\s(?:${ordinalWords}|\\d{1,2}(?:st|nd|rd|th))\\sof\\s(?:this|last|next|the|each|every)\\smonth\\b`,
      'giu',
    ),
  },
  {
    ...red,
    find: /\b(?:on|since|from|of|dated|date|by|until|till|before|after|seen|visit|session|appt|appointment|dob|d\.o\.b\.?|admit(?:ted)?|discharged?|d\/c|dc|started|start|intake|due|through|and|to|birthday|born|bday|last|next|dos|lmp|called|met|came in)(?:\s(?:on|was|is))?[\s:(]{1,3}(?<value>\d{1,2}[/]\d{1,2}(?:\s?[-–]\s?\d{1,2}\/\d{1,2})?)(?![\w/]|\.\d|\sof\b)/giu,
    check: halves,
  },
  { ...red, find: /(?<![\w./-])\d{1,2}\/\d{1,2}\s?(?:-|–|to|through)\s?\d{1,2}\/\d{1,2}(?![\w/])/gu, check: rangeOk },
  {
    ...red,
    find: new RegExp(
      `\\b${nearNow}[\\s-](?:the\\s)?(?<value>(?:early |late |mid[- ])?(?:${monthNames}))\\b(?!\\s(?:be|not|have|also|with|up|toward|into|through|out|on)\\b)`,
      'giu',
    ),
    check: (match) =>
      !/\bmay$/i.test(match[0]) ||
      /\b(?:in|last|this|next|since|early|late|mid|until|by|every|during|of|from)[\s-]\w{0,6}\s?may$/i.test(match[0]),
  },
  ...looseDates,
];
