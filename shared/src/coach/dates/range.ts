import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import { dateInFigures } from './figures.ts';
import { isDayFigure, isMonth, isOrdinalFigure, isUnsureMonth, isWeekday, isYear } from './units.ts';

/** The year right after a piece, as its index; the piece's own where there is none. */
export function yearAfter(pieces: readonly Piece[], at: number): number {
  const next = pieces[at + 1];
  if (!next) return at;
  if (/^(?:\s|,\s?|\.\s|-|\s{2})$/.test(next.gap) && isYear(next.lower)) return at + 1;
  if (/^[\s.,]{0,2}['’]$/.test(next.gap) && /^\d{2}$/.test(next.lower)) return at + 1;
  if (next.gap === ' ' && /^\d{2}$/.test(next.lower) && pieces[at]?.shape === shapes.upper) return at + 1;
  if (next.lower === 'of' && /^\.?\s$/.test(next.gap) && isYear(pieces[at + 2]?.lower ?? '')) return at + 2;
  return at;
}

/** Where a date goes on to ("to the 12th", "and 15 April", "–Jan. 9"): the index of its last piece. */
export function lastOfRange(pieces: readonly Piece[], at: number): number {
  let last = at;
  for (let steps = 0; steps < 4; steps += 1) {
    const further = goesOn(pieces, last);
    if (further === last) break;
    last = further;
  }
  const [of, month] = [pieces[last + 1], pieces[last + 2]];
  return last > at && of?.lower === 'of' && isMonth(month?.lower ?? '') ? yearAfter(pieces, last + 2) : last;
}

function goesOn(pieces: readonly Piece[], at: number): number {
  let next = at + 1;
  const joiner = pieces[next];
  if (!joiner) return at;
  const dash = /^\s?[-–—&]\s?$/.test(joiner.gap);
  if (!dash) {
    if (joiner.gap !== ' ' && joiner.gap !== ', ') return at;
    if (/^(?:to|through|thru|and|or|until)$/.test(joiner.lower) && joiner.gap === ' ') next += 1;
    else if (joiner.gap !== ', ' || !(isOrdinalFigure(joiner.lower) || isListed(pieces, next))) return at;
  }
  if (isWeekday(pieces[next]?.lower ?? '') && isDayAfter(pieces, next)) next += 1;
  if (pieces[next]?.lower === 'the') next += 1;
  const piece = pieces[next];
  if (!piece || (!dash && !/^(?:\s|,\s)$/.test(piece.gap))) return at;
  const lists = joiner.lower === 'and' || joiner.lower === 'or';
  if (isMonth(piece.lower) && (!isUnsureMonth(piece.lower) || dayAndYear(pieces, next) > next))
    return dayAndYear(pieces, next);
  if (isOrdinalFigure(piece.lower) || (joiner === piece && isListed(pieces, next))) return yearAfter(pieces, next);
  if (dateInFigures(piece.lower) === 'sure' || (dateInFigures(piece.lower) && !lists)) return next;
  const day = isDayFigure(piece.lower) && isDayFigure(pieces[at]?.lower ?? '');
  return day && (!lists || endsAt(pieces, next)) ? yearAfter(pieces, next) : at;
}

/** "Sept 4, 5, 9": a day after another, and nothing that it counts. */
function isListed(pieces: readonly Piece[], at: number): boolean {
  if (!isDayFigure(pieces[at]?.lower ?? '') || !isDayFigure(pieces[at - 1]?.lower ?? '')) return false;
  return (
    endsAt(pieces, at) ||
    (pieces[at + 1]?.lower === 'and' && isDayFigure(pieces[at + 2]?.lower ?? '') && endsAt(pieces, at + 2))
  );
}

/** Whether nothing follows that the figure could count. */
function endsAt(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1];
  return (
    after === undefined ||
    /^[,.:;)]/.test(after.gap) ||
    /^(?:at|in|with|by|for|before|after|through)$/.test(after.lower)
  );
}

/** "Weds the 8th" */
function isDayAfter(pieces: readonly Piece[], weekday: number): boolean {
  const after = pieces[weekday + 1]?.lower === 'the' ? pieces[weekday + 2] : pieces[weekday + 1];
  return after !== undefined && (isOrdinalFigure(after.lower) || isDayFigure(after.lower));
}

function dayAndYear(pieces: readonly Piece[], month: number): number {
  let next = month + 1;
  if (pieces[next]?.lower === 'the') next += 1;
  const day = pieces[next];
  const near = day !== undefined && /^(?:\s|\.\s)$/.test((pieces[month + 1] as Piece).gap);
  return yearAfter(pieces, near && (isDayFigure(day.lower) || isOrdinalFigure(day.lower)) ? next : month);
}
