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
import { isDayFigure, isMonthBesideDay, isOrdinalFigure, isOrdinalWord, isWeekday } from './units.ts';

/** Dates in every written form but the year alone (45 CFR 164.514(b)(2)(C)), read piece by piece. */
export function findDates(pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const date = dateAt(pieces, at);
    if (!date) continue;
    const [first, last] = [pieces[date.from] as Piece, pieces[date.to] as Piece];
    found.push({ start: first.start, end: last.end, category: 'DATE', level: date.level, reason: 'calendar-date' });
    at = date.to;
  }
  return found;
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
  if (!following || !/^(?:\s|,\s|\.\s|\.,\s|,)$/.test(following.gap)) return undefined;
  if (isWeekday(following.lower)) return undefined;
  const from = /^(?:last|next|this|that|the)$/.test(pieces[at - 1]?.lower ?? '') ? at - 1 : at;
  const date = dateAt(pieces, next);
  if (date) return { ...date, from, level: 'red' };
  if (dateInFigures(following.lower)) return { from, to: lastOfRange(pieces, next), level: 'red' };
  const bare =
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
