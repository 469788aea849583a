import { dateInFigures } from './dates/figures.ts';
import { isMonthBesideDay, isOrdinalFigure, isOrdinalWord, isWeekday } from './dates/units.ts';
import { everyday, givenName, rarity, thing, usual } from './dictionary/facts.ts';
import { isSlip } from './slips.ts';
import { labels } from './weighing/labels.ts';
import type { Page } from './weighing/page.ts';
import type { Piece } from './weighing/piece.ts';
import { shapes } from './weighing/shape.ts';
import { classes, isHead } from './weighing/word-class.ts';

type Run = { readonly from: number; readonly to: number; readonly label: number; readonly most: number };

/** What everybody writes with a capital, such as a state, takes this much to be a name all the same. */
const surely = 0.8;

/** A sentence's first word that is an everyday word takes this much. */
const doubtful = 0.45;

/** In a hurry a word with a slip of the pen takes this much. */
const slipping = 0.7;

/** Everyday words with a capital, such as those of a method, take this much to be anybody's or anything's name. */
const wordy = 0.4;

export const ofPictures = /photo|pic|portrait|selfie|shot|image|video|face/i;
export const ofBodies = /print|scan|voice|iris|retina|dna|biometric|cast/i;

/** Whether a run can be what it is taken for at all: no date without a figure or a word for one, no code of letters alone. */
export function isTelling(page: Page, run: Run): boolean {
  const { safe, kind } = page;
  const label = labels[run.label];
  if (safe.subarray(run.from, run.to + 1).every(Boolean)) return label === 'name' && run.most >= surely;
  if (kind.subarray(run.from, run.to + 1).every((what) => what >= classes.preposition && what <= classes.auxiliary))
    return false;
  if (run.from === run.to && run.most < doubtful && isPlainBeginning(page, run.from)) return false;
  if (run.most < surely && (isOfTheTrade(page, run) || (label === 'name' && isTeacher(page, run)))) return false;
  if (run.from === run.to && run.most < slipping && isMisspelt(page, run.from)) return false;
  if (label === 'name' && run.from === run.to && isSectionLetter(page, run.from, run.most)) return false;
  if (label !== 'time' && run.most < wordy && isOfPlainWords(page, run)) return false;
  for (let at = run.from; at <= run.to; at += 1) if (tells(page, at, label, run.most)) return true;
  return false;
}

/** Theorists and authors, unless something beside them says that a person of this name is meant. */
function isTeacher({ pieces, kind }: Page, { from, to }: Run): boolean {
  const before = kind[from - 1];
  const person =
    before !== undefined &&
    before >= classes.titleOfKin &&
    before <= classes.naming &&
    /^\.? $/.test(pieces[from]?.gap ?? '');
  return !person && kind.subarray(from, to + 1).every((what) => what === classes.author);
}

/** Medicines, shorthand and other things with a name, whatever their capitals. */
function isOfTheTrade({ known }: Page, { from, to }: Run): boolean {
  return known.subarray(from, to + 1).every((facts) => facts & thing);
}

function isMisspelt({ pieces, known }: Page, at: number): boolean {
  const { shape, lower } = pieces[at] as Piece;
  return shape === shapes.lower && known[at] === 0 && isSlip(lower);
}

/** "S:", "K+", "mmol/L", "34 F": a letter that stands for no name. */
function isSectionLetter({ pieces, known }: Page, at: number, most: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at] as Piece, pieces[at + 1]];
  if (piece.shape === shapes.lower)
    return piece.text.length < 3 && (most < doubtful || !((known[at] as number) & givenName));
  if (piece.shape !== shapes.single) return false;
  if (after !== undefined && /^[:+/)]|^$/.test(after.gap)) return true;
  return (
    piece.gap === '/' || (/^[FM]$/.test(piece.text) && (before?.shape === shapes.figure || before?.lower === 'yo'))
  );
}

function isOfPlainWords({ pieces, known, kind }: Page, { from, to }: Run): boolean {
  for (let at = from; at <= to; at += 1) {
    const facts = known[at] as number;
    const word = facts & rarity;
    if (word !== everyday && word !== usual) return false;
    if (facts & givenName || isHead(kind[at] as number) || kind[at] === classes.knownOrganisation) return false;
    if ((pieces[at] as Piece).possessive) return false;
  }
  return true;
}

/** A sentence begins with a capital whatever its word: an everyday one proves nothing. */
export function isPlainBeginning({ pieces, known }: Page, at: number): boolean {
  const facts = known[at] as number;
  const word = facts & rarity;
  return (pieces[at] as Piece).first && (word === everyday || word === usual) && !(facts & givenName);
}

function tells(page: Page, at: number, label: string | undefined, most: number): boolean {
  const piece = page.pieces[at] as Piece;
  const figure = piece.shape === shapes.figure;
  switch (label) {
    case 'time':
      if (countsSomething(page, at)) return false;
      return figure ? isTimeFigure(piece.lower, most) : isTimeWord(piece, (page.known[at] as number) & rarity);
    case 'other':
      if (figure) return piece.text.replace(/\D/g, '').length > (most < doubtful ? 3 : 2) || /[a-z]/i.test(piece.text);
      return besideFigure(page, at) || (most >= surely && (ofPictures.test(piece.lower) || ofBodies.test(piece.lower)));
    case 'place':
      return !figure || piece.text.length > 3 || /[a-z]/i.test(piece.text);
    default:
      return !figure;
  }
}

/** Letters count as a code's only right beside its figures: "YK19 ODE". */
function besideFigure({ pieces }: Page, at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at] as Piece, pieces[at + 1]];
  if (piece.shape === shapes.lower) return false;
  return (
    (before?.shape === shapes.figure && piece.gap.length < 2) ||
    (after?.shape === shapes.figure && after.gap.length < 2 && piece.text.length < 4)
  );
}

/** "the ninth week", "4th transfer": the place of something in a row. */
function countsSomething({ pieces, kind }: Page, at: number): boolean {
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1]];
  if (!isOrdinalFigure(piece.lower) && !isOrdinalWord(piece.lower)) return false;
  return (
    next?.gap === ' ' &&
    next.shape === shapes.lower &&
    (kind[at + 1] === classes.other || kind[at + 1] === classes.trade)
  );
}

/** "3/10" is a score more often than a day. */
function isTimeFigure(text: string, most: number): boolean {
  const sureness = dateInFigures(text);
  if (sureness !== undefined && (sureness !== 'beside-cue' || most >= doubtful)) return true;
  return isOrdinalFigure(text) || (most >= wordy && /^(?:9\d|1[01]\d)$/.test(text));
}

function isTimeWord({ lower, shape }: Piece, word: number): boolean {
  if (isMonthBesideDay(lower) || isWeekday(lower) || isOrdinalWord(lower) || /^(?:ninety|hundred)/.test(lower))
    return true;
  return shape !== shapes.lower && !word;
}
