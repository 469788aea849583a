import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import type { FoundDate } from './found.ts';
import { yearAfter } from './range.ts';
import { isMonth, isOrdinalWord } from './units.ts';

/** "Jan. thru Apr.", "oct to april", "March through early November". */
export function monthRange(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const [month, to] = [pieces[at] as Piece, pieces[at + 1]];
  if (to && isMonth(month.lower) && isMonth(to.lower) && /^\s?–\s?$/.test(to.gap))
    return { from: at, to: yearAfter(pieces, at + 1), level: 'amber' };
  if (!isMonth(month.lower) || !/^(?:to|thru|through|until|til|till)$/.test(to?.lower ?? '')) return undefined;
  if (!/^\.?\s$/.test(to?.gap ?? '')) return undefined;
  const last = /^(?:early|mid|late)$/.test(pieces[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  const other = pieces[last];
  if (other?.gap !== ' ' || !isMonth(other.lower)) return undefined;
  const verbal = (piece: Piece) => piece.shape === shapes.lower && /^(?:may|march)$/.test(piece.lower);
  return verbal(month) && verbal(other) ? undefined : { from: at, to: yearAfter(pieces, last), level: 'amber' };
}

/** "twenty second", as it is dictated: whether the piece and the next are one day. */
export function isOrdinalInTwo(pieces: readonly Piece[], at: number): boolean {
  const [tens, unit] = [pieces[at], pieces[at + 1]];
  if (!/^(?:twenty|thirty)$/.test(tens?.lower ?? '') || unit?.gap !== ' ') return false;
  return isOrdinalWord(unit.lower) && !unit.lower.includes('-');
}
