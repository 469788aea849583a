import { edgeOfText, gapKind } from './gap.ts';
import type { Page } from './page.ts';
import type { Piece } from './piece.ts';
import { shapes } from './shape.ts';
import { classes, saysWhat } from './word-class.ts';

/** For each piece what the rest of the text says of it. */
export type Surroundings = {
  /** The kind of gap before each piece, and one more for the text's end. */
  readonly gaps: Uint8Array;
  /** A head word ("Street", "School") in the same run of capitals: where, and of what. */
  readonly heads: Uint8Array;
  /** How the same word stands elsewhere in the text, as bits. */
  readonly elsewhere: Uint8Array;
};

export function surroundingsOf(page: Page): Surroundings {
  const gaps = new Uint8Array(page.pieces.length + 1);
  for (const [at, { gap }] of page.pieces.entries()) gaps[at] = gapKind(gap);
  gaps[page.pieces.length] = edgeOfText;
  return { gaps, heads: headsOf(page), elsewhere: elsewhereOf(page) };
}

const withinNames = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'los', 'st']);

function headsOf(page: Page): Uint8Array {
  const heads = new Uint8Array(page.pieces.length);
  for (let at = 0; at < heads.length; at += 1) heads[at] = headAfter(page, at) || headBefore(page, at);
  return heads;
}

function headAfter({ pieces, kind }: Page, at: number): number {
  for (let next = at + 1; next < pieces.length && next <= at + 5; next += 1) {
    const { gap, shape, lower } = pieces[next] as Piece;
    if (!(gap === ' ' || gap === '. ' || gap === ' & ' || gap === "' " || gap === '’ ')) return 0;
    const what = kind[next] as number;
    if (saysWhat(what)) return (what - 11) * 4 + (shape === shapes.lower ? 0 : 1) + (next === at + 1 ? 2 : 0);
    if (shape === shapes.lower && !withinNames.has(lower)) return 0;
  }
  return 0;
}

function headBefore({ pieces, kind }: Page, at: number): number {
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    if ((pieces[before + 1] as Piece).gap !== ' ') return 0;
    const { shape, lower } = pieces[before] as Piece;
    if (shape !== shapes.lower && saysWhat(kind[before] as number)) return 64 + (kind[before] as number) - 11;
    if (shape === shapes.lower && !withinNames.has(lower)) return 0;
  }
  return 0;
}

const seen = { capitalInside: 1, lower: 2, again: 4, asPerson: 8, afterPerson: 16, once: 32 };

function elsewhereOf(page: Page): Uint8Array {
  const { pieces } = page;
  const words = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) {
    let so = words.get(piece.lower) ?? 0;
    if (so & seen.once) so |= seen.again;
    so |= seen.once;
    if (piece.shape === shapes.lower) so |= seen.lower;
    else so |= ofCapital(page, at, piece);
    words.set(piece.lower, so);
  }
  return Uint8Array.from(pieces, ({ lower }) => (words.get(lower) as number) & 31);
}

function ofCapital({ pieces, kind }: Page, at: number, piece: Piece): number {
  const next = pieces[at + 1];
  const before = kind[at - 1];
  return (
    (piece.first ? 0 : seen.capitalInside) |
    (piece.possessive || (next?.gap === ' ' && kind[at + 1] === classes.personVerb) ? seen.asPerson : 0) |
    (piece.gap === ' ' && before !== undefined && before >= classes.titleOfKin && before <= classes.naming
      ? seen.afterPerson
      : 0)
  );
}
