import { wordsOf } from '../lists/words-of.ts';
import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import { dayThenMonth } from './day-then-month.ts';
import type { FoundDate } from './found.ts';
import { isOrdinalInTwo } from './month-range.ts';
import { lastOfRange, yearAfter } from './range.ts';
import { isDayFigure, isMonth, isOrdinalFigure, isOrdinalWord, isWeekday } from './units.ts';

const things = wordsOf(
  'session visit week time grade grader graders floor century percentile step anniversary attempt meeting month year hour draft child kid pregnancy marriage cycle episode appointment generation semester admission hospitalization round job birthday day night person one chapter amendment edition street st avenue ave place cigarette drink dose trimester half part thing option wife husband hole tee inning quarter pew row car house door try party world base line set paragraph form module stage phase letter call text hand degree cousin son daughter sister brother miscarriage shift reading glass beer sessions visits weeks times of to and period position placement death loss wave relapse',
);

/** "the 14th", "the ninth" where nothing follows that is counted. */
export function afterThe(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const next = pieces[at + 1];
  if (next?.gap !== ' ') return undefined;
  const inTwo = ordinalInTwo(pieces, at + 1);
  if (inTwo) return { from: at, to: at + 2, level: 'amber' };
  const figure = isOrdinalFigure(next.lower) || isDayFigure(next.lower);
  const date =
    figure || isOrdinalWord(next.lower) ? (dayThenMonth(pieces, at + 1) ?? weekdayOfMonth(pieces, at + 1)) : undefined;
  if (date) return { ...date, from: at };
  if (/^(?:first|second|third|fourth|last|final)$/.test(next.lower)) {
    const part = partOfMonth(pieces, at + 1);
    if (part !== undefined) return { from: at, to: part, level: 'red' };
  }
  const after = pieces[at + 2];
  const ends = after?.gap !== ' ';
  if (isOrdinalFigure(next.lower)) {
    if (!ends && things.has(after.lower) && !ofMonth(pieces, at + 2) && !isAlso(pieces, at + 2)) return undefined;
    if (
      !ends &&
      after.shape !== shapes.lower &&
      after.shape !== shapes.figure &&
      !isMonth(after.lower) &&
      !/^i\b/.test(after.lower)
    )
      return undefined;
    return { from: at, to: ofMonth(pieces, at + 2) ?? lastOfRange(pieces, at + 1), level: 'red' };
  }
  if (!isOrdinalWord(next.lower) || after?.gap === '-') return undefined;
  const low = /^(?:first|second|third)$/.test(next.lower);
  const before = pieces[at - 1]?.lower ?? '';
  const placed =
    isWeekday(before) ||
    /^(?:on|by|since|until|till|before|from|past|around|due|is|was|it's|appointment|so)$/.test(before);
  if (ofMonth(pieces, at + 2)) return { from: at, to: ofMonth(pieces, at + 2) as number, level: 'red' };
  if (low || !placed)
    return low && placed && ends && isWeekday(before) ? { from: at, to: at + 1, level: 'amber' } : undefined;
  return ends || !things.has(after.lower) ? { from: at, to: at + 1, level: 'amber' } : undefined;
}

/** "first week of March", as the last piece of it. */
export function partOfMonth(pieces: readonly Piece[], at: number): number | undefined {
  const [part, of, month] = [pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  if (!/^(?:week|weekend|half|days?|fortnight)$/.test(part?.lower ?? '') || !/^(?:of|in)$/.test(of?.lower ?? ''))
    return undefined;
  return isMonth(month?.lower ?? '') ? yearAfter(pieces, at + 3) : undefined;
}

/** "of this month", as the last piece of it. */
function ofMonth(pieces: readonly Piece[], at: number): number | undefined {
  const words = [0, 1, 2].map((step) => pieces[at + step]?.lower).join(' ');
  return /^of (?:this|last|next|the|each|every) month$/.test(words) ? at + 2 : undefined;
}

function isAlso(pieces: readonly Piece[], at: number): boolean {
  const [word, next, after] = [pieces[at]?.lower, pieces[at + 1], pieces[at + 2]];
  if (!word || !/^(?:and|to)$/.test(word)) return false;
  return (
    isOrdinalFigure(next?.lower ?? '') ||
    (next?.lower === 'the' && isOrdinalFigure(after?.lower ?? '')) ||
    /^(?:she|he|they|i|we|it)$/.test(next?.lower ?? '')
  );
}

/** "on 14th" and "14th and 15th", without a month. */
export function bareOrdinal(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const { lower, gap } = pieces[at] as Piece;
  if (!isOrdinalFigure(lower)) return undefined;
  const after = pieces[at + 1];
  const ends = after?.gap !== ' ' || /^(?:and|but|she|he|they|at|because|so)$/.test(after.lower);
  const to = lastOfRange(pieces, at);
  if (to > at) return { from: at, to, level: 'red' };
  const before = gap === ' ' ? pieces[at - 1]?.lower : undefined;
  return ends && before !== undefined && /^(?:on|by|since|until|due)$/.test(before)
    ? { from: at, to: at, level: 'amber' }
    : undefined;
}

/** "the first Monday in May", "last Sunday of September". */
export function weekdayOfMonth(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const [weekday, of, month] = [pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  const number = pieces[at] as Piece;
  if (number.shape === shapes.figure && !isOrdinalFigure(number.lower)) return undefined;
  if (!weekday || !isWeekday(weekday.lower) || !/^(?:of|in)$/.test(of?.lower ?? '') || !isMonth(month?.lower ?? ''))
    return undefined;
  return { from: at, to: yearAfter(pieces, at + 3), level: 'red' };
}

/** "thirty first", as it is dictated, and nothing that it counts. */
function ordinalInTwo(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 2];
  return isOrdinalInTwo(pieces, at) && !(after?.gap === ' ' && things.has(after.lower));
}
