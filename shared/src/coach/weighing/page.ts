import type { Claim } from '../ground.ts';
import { isPlace, knownOf } from '../lexicon.ts';
import { areasLikeNames, largeAreas, safeAbbreviations, safeCapitals } from '../lists/safe-capitals.ts';
import type { Piece } from './piece.ts';
import { shapes } from './shape.ts';
import { classes, wordClass } from './word-class.ts';

/** A text as the weighing reads it: its pieces, and for each what is known of it alone. */
export type Page = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The bits of `dictionary/facts.ts`. */
  readonly known: Uint8Array;
  /** Part of a place name of several words that the dictionary has. */
  readonly inPlace: Uint8Array;
  /** Written with a capital by everybody: peoples, faiths, states, known abbreviations. */
  readonly safe: Uint8Array;
  /** What it does in a sentence (`word-class.ts`). */
  readonly kind: Uint8Array;
  /** Written without capitals, as in a hurry: lower case then proves nothing either. */
  readonly hurried: boolean;
};

export function readPage(text: string, found: readonly Piece[], claimOf: (start: number, end: number) => Claim): Page {
  const pieces = withoutShouting(found);
  const page = {
    text,
    pieces,
    known: new Uint8Array(pieces.length),
    inPlace: new Uint8Array(pieces.length),
    safe: new Uint8Array(pieces.length),
    kind: new Uint8Array(pieces.length),
    hurried: isHurried(pieces),
  };
  const memo = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.shape === shapes.figure) page.kind[at] = classes.figure;
    else {
      const known = memo.get(piece.lower) ?? knownOf(piece.lower);
      memo.set(piece.lower, known);
      page.known[at] = known;
      page.kind[at] = wordClass(piece.lower, known);
      page.safe[at] = isSafe(piece) ? 1 : 0;
    }
    const claim = claimOf(piece.start, piece.end);
    if (claim !== 'free') page.kind[at] = claim === 'found' ? classes.found : classes.explained;
  }
  markRuns(pieces, page, page.hurried);
  return page;
}

/** In a line all in capitals they prove nothing: its words are read as if in lower case. */
function withoutShouting(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    if (lines.length === 0 || piece.gap.includes('\n')) lines.push([]);
    lines.at(-1)?.push(piece);
  }
  return lines.flatMap((line) => {
    const words = line.filter(({ shape, text }) => shape !== shapes.figure && text.length > 1);
    const upper = words.filter(({ shape }) => shape === shapes.upper).length;
    if (upper < 4 || upper < words.length * 0.8) return line;
    return line.map((piece) => (piece.shape === shapes.upper ? { ...piece, shape: shapes.lower } : piece));
  });
}

const contraction =
  /^(?:i|he|she|we|they|you|it|that|there|who|what|how|where|don|can|won|didn|isn|wasn|couldn|wouldn|shouldn|doesn|haven|hasn|aren|weren|hadn|let|ain|y)'[a-z]{1,3}$/;

function isSafe({ lower, shape }: Piece): boolean {
  if (lower.includes("'") && contraction.test(lower)) return true;
  if (safeCapitals.has(lower) || (largeAreas.has(lower) && !areasLikeNames.has(lower))) return true;
  const short = shape === shapes.upper || shape === shapes.mixed;
  if (short && (safeAbbreviations.has(lower) || (lower.endsWith('s') && safeAbbreviations.has(lower.slice(0, -1)))))
    return true;
  if (!lower.includes('-')) return false;
  return lower.split('-').every((part) => safeAbbreviations.has(part) || (!short && safeCapitals.has(part)));
}

/** "New Mexico" is safe as a whole; "San Antonio" is a place as a whole. */
function markRuns(pieces: readonly Piece[], { safe, inPlace }: Pick<Page, 'safe' | 'inPlace'>, hurried: boolean): void {
  for (let at = 0; at + 1 < pieces.length; at += 1) {
    const { lower: first, shape } = pieces[at] as Piece;
    if (shape === shapes.figure || (shape === shapes.lower && !hurried)) continue;
    let words = first;
    for (let next = at + 1; next < pieces.length && next < at + 4; next += 1) {
      const { gap, lower } = pieces[next] as Piece;
      if (gap !== ' ' && gap !== '. ') break;
      words += ` ${lower}`;
      if (largeAreas.has(words)) safe.fill(1, at, next + 1);
      else if (next < at + 3 && isPlace(words)) inPlace.fill(1, at, next + 1);
    }
  }
}

/** Fewer than half of the sentences begin with a capital. */
function isHurried(pieces: readonly Piece[]): boolean {
  const firsts = pieces.filter(({ first, shape }) => first && shape !== shapes.figure);
  const lower = firsts.filter(({ shape }) => shape === shapes.lower).length;
  const capitals = pieces.filter(({ shape }) => shape === shapes.capital).length;
  return pieces.length > 4 && lower >= firsts.length / 2 && capitals < pieces.length / 12;
}
