import { wordsOf } from '../lists/words-of.ts';
import type { Piece } from '../weighing/piece.ts';
import { shapes } from '../weighing/shape.ts';
import { dateInFigures } from './figures.ts';
import type { FoundDate } from './found.ts';
import { lastOfRange } from './range.ts';
import { isWeekday } from './units.ts';

const cues = wordsOf(
  'on since from of dated date by until till before after seen visit session appt appointment dob d.o.b admit admitted discharged discharge dc started start intake due through thru and to birthday bday born last next dos lmp called met came d died hearing court trial surgery deadline week moved then review relapse called am seit vom bis rtc f/u next m b married b. meeting mtg disclosed disclosure inquest effective saw class depo deposition done signed fitted towed granted terminated entered drawn exit entry',
);

/** "A1c of 10.4": between a month and a day a point is rare in English, and most words for a date prove nothing. */
const dotted = wordsOf(
  'on since dated date born dob seen met seit vom am bis adm admitted disch discharged by until due b.',
);

export function inFigures(pieces: readonly Piece[], at: number): FoundDate | undefined {
  const { lower, gap } = pieces[at] as Piece;
  const sureness = dateInFigures(lower);
  if (!sureness || /[$£€#@]$/.test(gap) || /^\s?(?:%|mg|ml)/.test(pieces[at + 1]?.gap ?? '')) return undefined;
  const before = pieces[at - 1];
  const told =
    before !== undefined && /^(?:\s|:\s?|\.\s?|,\s|\s\(|\son\s)$/.test(gap) && cues.has(before.lower)
      ? before.lower
      : undefined;
  const cued = told !== undefined || (sureness === 'beside-cue' && beginsEntry(pieces, at));
  const listed = isSlashed(before) || isSlashed(pieces[at + 1]);
  if (sureness === 'beside-cue' && !(cued && (!lower.includes('.') || dotted.has(told ?? '')))) return undefined;
  if (sureness !== 'sure' && (isScoredAgain(pieces, at) || (!cued && counts(pieces, at)))) return undefined;
  const level = sureness === 'sure' || cued || listed ? 'red' : 'amber';
  return { from: at, to: lastOfRange(pieces, at), level };
}

/** "9/9 second visitor" at the beginning of a line, where other lines begin with days too. */
function beginsEntry(pieces: readonly Piece[], at: number): boolean {
  const [piece, after] = [pieces[at] as Piece, pieces[at + 1]];
  if (!piece.lower.includes('/') || !(at === 0 || piece.gap.includes('\n')) || !after) return false;
  if (scored.has(after.lower) || counted.has(after.lower)) return false;
  return hasEntries(pieces);
}

const entries = new WeakMap<readonly Piece[], boolean>();

/** Whether a line begins with a day that is no score. Looked for once a text: a line of figures each would ask again. */
function hasEntries(pieces: readonly Piece[]): boolean {
  const known = entries.get(pieces) ?? pieces.some((piece) => piece.gap.includes('\n') && isSlashed(piece));
  entries.set(pieces, known);
  return known;
}

function isSlashed(piece: Piece | undefined): boolean {
  const sureness = dateInFigures(piece?.lower ?? '');
  return sureness === 'sure' || sureness === 'perhaps';
}

const counted = wordsOf(
  'am pm of ratio split custody days nights tsp tbsp cup cups pack ppd time siblings way pain mg ml hours hrs full',
);
const scored = wordsOf(
  'diary homework nightmares attendance adherence compliance cards checklist criteria bup suboxone item pain mood sleep rated anxiety energy score scored at level strength motor about only roughly',
);

function counts(pieces: readonly Piece[], at: number, links = longestChain): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (after?.gap === ' ' && counted.has(after.lower)) return true;
  if (/→|->/.test((pieces[at] as Piece).gap + (after?.gap ?? '')) || isScoredAgain(pieces, at, links)) return true;
  if (!before || !/^(?:\s|:\s?|\s?=\s?|\s\()$/.test((pieces[at] as Piece).gap)) return false;
  return (
    (scored.has(before.lower) && Number((pieces[at] as Piece).lower.split(/[/.-]/)[1]) <= 10) ||
    (before.shape === shapes.upper && before.text.length > 2 && !isWeekday(before.lower)) ||
    /\d$/.test(before.text)
  );
}

/** A score may follow another, and that one a third; further back nobody looks, or a text of nothing else would take for ever. */
const longestChain = 8;

/** "PHQ-9 18/27 at intake, 11/27 now": out of as many as the score before. */
function isScoredAgain(pieces: readonly Piece[], at: number, links = longestChain): boolean {
  const outOf = /\/\d{1,2}$/.exec((pieces[at] as Piece).lower)?.[0];
  if (!outOf || links === 0) return false;
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1)
    if ((pieces[before] as Piece).lower.endsWith(outOf)) return counts(pieces, before, links - 1);
  return false;
}
