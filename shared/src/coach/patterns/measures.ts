import type { Span } from '../finding.ts';
import { eachMatch, matchAt } from './pattern.ts';

const units =
  'mg|mcg|µg|g|kg|ml|mL|cc|iu|units?|tabs?|tablets?|caps?|capsules?|pills?|puffs?|drops?|lbs?|pounds?|oz|ounces?|kilos?|inch(?:es)?|in|ft|feet|cm|mm|km|miles?|mi|m|percent|pct|%|°|degrees?|bpm|beats|calories|kcal|cal|hz|mhz|gb|mb|px';
const periods =
  'seconds?|secs?|minutes?|mins?|min|hours?|hrs?|hr|h|days?|d|nights?|weeks?|wks?|wk|w|months?|mos?|mo|years?|yrs?|yr|y|decades?|sessions?|visits?|appointments?|appts?|meetings?|times?|x|episodes?|attempts?|nights|weekends?|semesters?|generations?|grades?|drinks?|beers?|cigarettes?|packs?|cups?|glasses|bottles?|shots?|joints?|kids?|children|siblings|sisters|brothers|people|clients?|patients?|members?|students?|employees|steps?|items?|points?|reps?|words?|pages?|questions?|rooms?|dogs?|cats?|hospitali[sz]ations?|suspensions?|dollars?|bucks|cents|k|euros?|pounds';

/** A number or a range of numbers, and not "10/21 in court", "9/12 w/ him": no inches and no weeks. */
const amount =
  /(?<![\w./-]|\d\s)(?!\d{1,2}\/(?!10\b)\d{1,2}\s(?:in|w)\b)[~<>≈]?\d{1,5}(?:[.,]\d{1,3})?(?:\s?(?:-|–|to|or|\/)\s?\d{1,5}(?:\.\d{1,2})?)?\+?/gi;
const unit = new RegExp(`[\\s-]?(?:${units})(?![\\w])(?!-\\w)(?:/(?:day|d|wk|week|hr|kg|dl|ml|L))?`, 'iy');
const period = new RegExp(`(?:\\s|-(?=\\w\\w))?(?:${periods})\\b(?!-\\d)`, 'iy');

/** Doses, measures, durations, counts; ranges of them. The unit is looked for behind each amount: as one expression they take ten times as long to compile. */
export function measured(text: string): Span[] {
  const spans: Span[] = [];
  eachMatch(text, amount, ({ index, 0: { length } }) => {
    const end = index + length;
    const of = matchAt(text, unit, end) ?? matchAt(text, period, end);
    if (of) spans.push({ start: index, end: end + of[0].length });
  });
  return spans;
}
