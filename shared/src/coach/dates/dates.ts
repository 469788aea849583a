import type { Candidate } from '../finding.ts';
import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import { dayThenMonth } from './day-then-month.ts';
import { dateInFigures } from './figures.ts';
import type { FoundDate } from './found.ts';
import { inFigures } from './in-figures.ts';
import { monthThenDay } from './months.ts';
import { afterThe, bareOrdinal, weekdayOfMonth } from './ordinals.ts';
import { lastOfRange } from './range.ts';
import { isDayFigure, isMonth, isMonthBesideDay, isOrdinalFigure, isOrdinalWord, isWeekday } from './units.ts';

/** Dates in every written form but the year alone (45 CFR 164.514(b)(2)(C)), read piece by piece. */
export function findDates(pieces: readonly Piece[]): Candidate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const date = dateAt(pieces, at);
    if (!date) continue;
    const before = found.at(-1);
    if (before && isJoinedTo(pieces, before.to, date.from))
      found[found.length - 1] = { ...before, to: date.to, level: date.level === 'red' ? 'red' : before.level };
    else found.push({ ...date, from: withPart(pieces, date.from) });
    at = date.to;
  }
  return found.map(({ from, to, level }) => {
    const [first, last] = [pieces[from] as Piece, pieces[to] as Piece];
    return { start: first.start, end: last.end, category: 'DATE', level, reason: 'calendar-date' };
  });
}

/** "11/4 and 11/6", "March through early November" */
function isJoinedTo(pieces: readonly Piece[], last: number, first: number): boolean {
  const between = pieces.slice(last + 1, first).map(({ lower }) => lower);
  const plain = pieces.slice(last + 1, first + 1).every(({ gap }) => gap === ' ' || gap === '. ');
  return plain && /^(?:and|or|to|thru|through|until|til)(?: (?:the|early|mid|late))?$/.test(between.join(' '));
}

/** "mid June" */
function withPart(pieces: readonly Piece[], from: number): number {
  const [part, first] = [pieces[from - 1], pieces[from] as Piece];
  return first.gap === ' ' && /^(?:early|mid|late)$/.test(part?.lower ?? '') && isMonth(first.lower) ? from - 1 : from;
}

function dateAt(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const piece = pieces[at] as Piece;
  if (piece.shape === shapes.figure)
    return inFigures(pieces, at) ?? dayThenMonth(pieces, at) ?? weekdayOfMonth(pieces, at) ?? bareOrdinal(pieces, at);
  const word = piece.lower;
  if (isWeekday(word)) return afterWeekday(pieces, at);
  if (word === 'the') return afterThe(pieces, at);
  if (isOrdinalWord(word)) return dayThenMonth(pieces, at) ?? weekdayOfMonth(pieces, at);
  if (word === 'last') return weekdayOfMonth(pieces, at);
  return isMonthBesideDay(word) ? monthThenDay(pieces, at) : undefined;
}

/** "Tuesday, March 14th", "Mon the 3rd", "Fri 13", "Sat 14/9". A weekday alone is none. */
function afterWeekday(pieces: readonly Piece[], at: number): FoundDate | undefined {
  let next = at + 1;
  if (
    /^(?:morning|afternoon|evening|night|nite|eve|week)$/.test(pieces[next]?.lower ?? '') &&
    pieces[next]?.gap === ' '
  )
    next += 1;
  const following = pieces[next];
  if (!following || !/^(?:\s|,\s|\.\s|\.,\s|,|\s\()$/.test(following.gap)) return undefined;
  if (isWeekday(following.lower)) return undefined;
  const from = /^(?:last|next|this|that|the)$/.test(pieces[at - 1]?.lower ?? '') ? at - 1 : at;
  const date = dateAt(pieces, next);
  if (date) return { ...date, from, level: 'red' };
  if (dateInFigures(following.lower)) return { from, to: lastOfRange(pieces, next), level: 'red' };
  const bare =
    following.gap !== ' (' &&
    (isDayFigure(following.lower) || isOrdinalFigure(following.lower)) &&
    following.gap !== ',' &&
    !isClock(pieces[next + 1]);
  return bare ? { from, to: next, level: isOrdinalFigure(following.lower) ? 'red' : 'amber' } : undefined;
}

function isClock(after: Piece | undefined): boolean {
  return (
    after !== undefined &&
    /^(?:am|pm|a|p|o'clock|to|hours?|hrs?|mins?|minutes|sessions?|x|times|and|or)$/.test(after.lower) &&
    /^[\s.-]?$/.test(after.gap)
  );
}
