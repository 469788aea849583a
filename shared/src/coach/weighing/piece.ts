import { eachMatch } from '../patterns/pattern.ts';
import { plainWord } from '../text/plain-word.ts';
import { type Shape, shapeOf, shapes } from './shape.ts';

/** One word or figure of the text, without a possessive ending. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As the dictionary writes it: lower case, without accents, with a straight apostrophe; figures as they are. */
  readonly lower: string;
  readonly shape: Shape;
  readonly possessive: boolean;
  /** Begins a sentence, a line, a list item or a quotation, where a capital proves nothing. */
  readonly first: boolean;
  /** What stands between the piece before (its possessive ending too) and this one. */
  readonly gap: string;
};

const piece = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\d[\p{L}\d]*(?:[-–./:,]\d[\p{L}\d]*)*/gu;
const titlesWithPoint =
  /^(?:dr|mr|mrs|ms|mx|prof|rev|fr|sr|jr|st|sgt|lt|capt|hon|drs|messrs|gov|sen|rep|pt|vs|no|ave|apt|mt|ft|hx|dx|tx)$/;

/** The text's words and figures in order. Linear in its length. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  eachMatch(text, piece, (match) => {
    const raw = match[0];
    const possessive = (raw.endsWith('s') || raw.endsWith('S')) && /['’]$/.test(raw.at(-2) ?? '');
    const kept = possessive ? raw.slice(0, -2) : raw;
    if (kept === '') return;
    const gap = text.slice(from, match.index);
    const shape = shapeOf(kept);
    from = match.index + raw.length;
    pieces.push({
      start: match.index,
      end: match.index + kept.length,
      text: kept,
      lower: shape === shapes.figure ? kept.toLowerCase() : plainWord(kept),
      shape,
      possessive:
        possessive || ((text[from] === "'" || text[from] === '’') && /^(?:\s|$)/.test(text.slice(from + 1, from + 2))),
      first: beginsSentence(gap, pieces.at(-1), pieces.at(-2)),
      gap,
    });
  });
  return pieces;
}

function beginsSentence(gap: string, before: Piece | undefined, earlier: Piece | undefined): boolean {
  if (!before) return true;
  if (gap === ' ' || gap === ', ') return false;
  if (/[\n!?;:•*…]|\.{2,}|["“«]$|\s['‘]$/.test(gap)) return true;
  if (/^[^.]*\.[\s)"”’]/.test(gap)) {
    // "Person B. Later": the letter stands in for somebody and is no initial.
    if (before.shape === shapes.single) return before.gap === ' ' && earlier?.text === 'Person';
    return !titlesWithPoint.test(before.lower);
  }
  return before.shape === shapes.figure && /^\s*[.)]\s*$/.test(gap);
}
