import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import type { FoundDate } from './found.ts';
import { lastOfRange, yearAfter } from './range.ts';
import { isDayFigure, isMonth, isMonthBesideDay, isOrdinalFigure, isOrdinalWord, isUnsureMonth } from './units.ts';

/** "14 March", "the 14th of March", "twenty-first of June 2020". */
export function dayThenMonth(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const day = pieces[at] as Piece;
  if (!isDayFigure(day.lower) && !isOrdinalFigure(day.lower) && !isOrdinalWord(day.lower) && !isDaySpan(day.lower))
    return undefined;
  if (isTwoDays(pieces, at)) return { from: at, to: lastOfRange(pieces, yearAfter(pieces, at + 3)), level: 'red' };
  let next = at + 1;
  const ofs = pieces[next];
  if (ofs?.gap === ' ' && /^(?:of|de|day)$/.test(ofs.lower)) next += ofs.lower === 'day' ? 2 : 1;
  const month = pieces[next];
  if (!month || !/^(?:\s|\.\s|-)$/.test(month.gap) || !isMonthBesideDay(month.lower)) return undefined;
  if (next === at + 1 && isOrdinalWord(day.lower)) return undefined;
  if (day.gap === '' && at > 0) return undefined;
  // "at 3. Nov 9 he left": the month has a day of its own.
  if (month.gap === '. ' && isDayFigure(pieces[next + 1]?.lower ?? '') && pieces[next + 1]?.gap === ' ')
    return undefined;
  if (isUnsureMonth(month.lower) && month.shape === shapes.lower && next === at + 1 && !isMonth(month.lower))
    return undefined;
  if (
    /^(?:may|march)$/.test(month.lower) &&
    isDayFigure(day.lower) &&
    month.shape === shapes.lower &&
    pieces[next + 1]?.lower === 'be'
  )
    return undefined;
  return { from: at, to: lastOfRange(pieces, yearAfter(pieces, next)), level: 'red' };
}

/** "14 and 22 May" */
function isTwoDays(pieces: readonly Piece[], at: number): boolean {
  const [day, joiner, other, month] = pieces.slice(at, at + 4);
  if (
    !/^(?:and|or|to)$/.test(joiner?.lower ?? '') ||
    !isDayFigure(day?.lower ?? '') ||
    !isDayFigure(other?.lower ?? '')
  )
    return false;
  return month?.gap === ' ' && isMonth(month.lower) && month.shape !== shapes.lower;
}

/** "9-12" of September. */
export function isDaySpan(text: string): boolean {
  const [one, other, ...more] = text.split(/[-–]/);
  return (
    other !== undefined &&
    more.length === 0 &&
    isDayFigure(one ?? '') &&
    isDayFigure(other) &&
    Number(one) < Number(other)
  );
}
