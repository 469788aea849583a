import { wordsOf } from '../lists/words-of.ts';
import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import { isDaySpan } from './day-then-month.ts';
import type { FoundDate } from './found.ts';
import { isOrdinalInTwo, monthRange } from './month-range.ts';
import { lastOfRange, yearAfter } from './range.ts';
import { isCardinalWord, isDayFigure, isMonth, isOrdinalFigure, isOrdinalWord, isUnsureMonth } from './units.ts';

/** "March 14", "Sept. 9-12", "June twenty-first", "March 2020", or the month alone. */
export function monthThenDay(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const month = pieces[at] as Piece;
  let next = at + 1;
  if (pieces[next]?.lower === 'the' && /^\.?\s$/.test(pieces[next]?.gap ?? '')) next += 1;
  const months = monthRange(pieces, at);
  if (months) return months;
  const day = pieces[next];
  const near =
    day !== undefined && /^(?:\s{1,2}|\.\s?|-|\.-|,\s)$/.test((pieces[at + 1] as Piece).gap) && !day.gap.includes(',');
  if (
    near &&
    (isOrdinalFigure(day.lower) ||
      /^\d{1,2}ish$/.test(day.lower) ||
      isDaySpan(day.lower) ||
      (isDayFigure(day.lower) && !measures(pieces[next + 1])))
  )
    return { from: at, to: lastOfRange(pieces, yearAfter(pieces, next)), level: 'red' };
  if (
    near &&
    isMonth(month.lower) &&
    month.gap !== '' &&
    (isOrdinalWord(day.lower) || isCardinalDay(month, day, pieces[next + 1]))
  )
    return {
      from: at,
      to: lastOfRange(pieces, yearAfter(pieces, isOrdinalInTwo(pieces, next) ? next + 1 : next)),
      level: 'red',
    };
  if (!isMonth(month.lower)) return undefined;
  const year = yearAfter(pieces, at);
  if (
    year > at &&
    !(
      isUnsureMonth(month.lower) &&
      month.shape === shapes.lower &&
      pieces[at + 1]?.gap === ' ' &&
      month.lower.length < 4
    )
  )
    return { from: at, to: lastOfRange(pieces, year), level: 'red' };
  return monthAlone(pieces, at);
}

function measures(after: Piece | undefined): boolean {
  return (
    after?.gap === ' ' &&
    /^(?:mg|people|times|days|weeks|months|years|hours|minutes|sessions|percent|kids|of)$/.test(after.lower)
  );
}

function isCardinalDay(month: Piece, day: Piece, after: Piece | undefined): boolean {
  if (!isCardinalWord(day.lower) || measures(after)) return false;
  return month.shape !== shapes.lower || !isUnsureMonth(month.lower);
}

const nearMonth = wordsOf(
  'in since last next this until till by before after during from through early late mid between around every each past coming beginning middle end start back of and to or',
);

function monthAlone(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const { lower, shape, gap, possessive, first } = pieces[at] as Piece;
  const before = gap === ' ' ? pieces[at - 1] : undefined;
  const placed = before !== undefined && nearMonth.has(before.lower);
  const to = lastOfRange(pieces, at);
  if (isUnsureMonth(lower)) {
    const firm =
      placed &&
      !/^(?:and|to|or|of|before|after|from|back|start|end)$/.test(before.lower) &&
      (lower.length > 3 || lower === 'may');
    const capital = placed && shape === shapes.capital && !/^(?:and|to|or)$/.test(before.lower) && lower.length > 3;
    if (!(lower === 'may' || lower === 'march' ? firm && !isVerbal(pieces[at + 1]) : capital || firm) || possessive)
      return undefined;
    return { from: at, to, level: /^(?:april|june|august)$/.test(lower) ? 'amber' : 'red' };
  }
  if (lower.length < 4 && !placed && shape !== shapes.capital) return undefined;
  return first && lower.length < 4 ? undefined : { from: at, to, level: placed ? 'red' : 'amber' };
}

function isVerbal(after: Piece | undefined): boolean {
  return (
    after?.gap === ' ' &&
    /^(?:be|not|have|also|with|up|toward|into|through|out|on|well|need|want|feel|help|come|go)$/.test(after.lower)
  );
}
