import { filledOut } from './filled-out.ts';
import type { Candidate, Category, Level } from './finding.ts';
import { isPlainBeginning, isTelling, ofBodies, ofPictures } from './telling.ts';
import { reasonOf } from './weighed-reason.ts';
import { labelCount, labels } from './weighing/labels.ts';
import { packed } from './weighing/packed/weights.ts';
import type { Page } from './weighing/page.ts';
import type { Piece } from './weighing/piece.ts';
import { shapes } from './weighing/shape.ts';
import { weigh } from './weighing/weigh.ts';
import { unpackWeights, type Weights } from './weighing/weights.ts';
import { classes } from './weighing/word-class.ts';

const stored = unpackWeights(packed);

/** From which likelihood on a piece is asked about, taken along beside one that is, and certain enough to be red. */
const asked = 0.15;
const alongside = 0.08;
const alongsideCapital = 0.02;
const plainBeginning = 0.25;
const certain = 0.97;
/** With a title, or a first name and another. */
const certainWhenTold = 0.85;

type Run = { from: number; to: number; label: number; most: number };

/** What the evidence in and around each word says, where no rule has: names, places, organisations, times, codes. */
export function findWeighed(page: Page, weights: Weights = stored): Candidate[] {
  const marginals = weigh(page, weights);
  return runsOf(page, marginals)
    .filter((run) => run.most >= asked && isTelling(page, run))
    .map((run) => candidate(page, filledOut(page, run)));
}

function runsOf(page: Page, marginals: Float64Array): Run[] {
  const runs: Run[] = [];
  for (const [at, piece] of page.pieces.entries()) {
    const likely = 1 - (marginals[at * labelCount] as number);
    if (likely < leastAt(page, at, piece) || isTaken(page.kind[at] as number)) continue;
    const label = likeliest(marginals, at);
    const run = runs.at(-1);
    if (run?.to === at - 1 && joins(page.pieces[at - 1] as Piece, piece, run.label, label)) {
      // Two halves that are taken for different things are still one thing with a name: the surer half says which.
      if (likely > run.most) Object.assign(run, { label, most: likely });
      run.to = at;
    } else runs.push({ from: at, to: at, label, most: likely });
  }
  return runs;
}

function isTaken(kind: number): boolean {
  return kind === classes.found || kind === classes.explained;
}

function leastAt(page: Page, at: number, { shape }: Piece): number {
  if (shape === shapes.lower) return alongside;
  return isPlainBeginning(page, at) ? plainBeginning : alongsideCapital;
}

function likeliest(marginals: Float64Array, at: number): number {
  let best = 1;
  for (let label = 2; label < labelCount; label += 1)
    if ((marginals[at * labelCount + label] as number) > (marginals[at * labelCount + best] as number)) best = label;
  return best;
}

function joins(before: Piece, { gap, shape }: Piece, last: number, label: number): boolean {
  if (before.possessive && labels[label] !== 'organisation') return false;
  if (last !== label && (before.shape === shapes.lower || shape === shapes.lower || !/^[ -]$/.test(gap))) return false;
  return (
    /^(?: |\.|\. | & |-|['’] )$/.test(gap) &&
    !(gap === '. ' && (before.text.length > 3 || before.shape === shapes.figure))
  );
}

function candidate(page: Page, run: Run): Candidate {
  const [first, last] = [page.pieces[withTitle(page, run)] as Piece, page.pieces[run.to] as Piece];
  const span = { start: first.start, end: endOf(page, last, run.label) };
  const words = page.text.slice(span.start, span.end);
  const category = isTown(page, run) ? 'LOCATION' : categoryOf(run.label, words);
  const reason = reasonOf(page, run, category);
  // What is only not known to be safe is never more than amber, however likely, nor is a picture that no rule knows of.
  const unknown =
    reason === 'unknown-capital' || reason === 'unknown-word' || category === 'PHOTO' || category === 'BIOMETRIC';
  const told = reason === 'title' || (reason === 'known-name' && first !== last && last.shape !== shapes.lower);
  const level: Level = run.most >= (told ? certainWhenTold : certain) && !unknown ? 'red' : 'amber';
  return { ...span, category, level, reason };
}

/** "Coeur d'Alene", also where somebody could work at it: a place of several words and nothing else. */
function isTown({ inPlace }: Page, { from, to, label }: Run): boolean {
  if (labels[label] !== 'organisation' || from === to) return false;
  for (let at = from; at <= to; at += 1) if (!inPlace[at]) return false;
  return true;
}

/** "Mrs. Keller" is one person, and goes as a whole. */
function withTitle({ pieces, kind }: Page, { from, label }: Run): number {
  const title = pieces[from - 1];
  const joined = labels[label] === 'name' && title !== undefined && /^\.? $/.test((pieces[from] as Piece).gap);
  return joined && kind[from - 1] === classes.title && title.shape !== shapes.lower ? from - 1 : from;
}

/** "St. Hedwig's" ends with its ending, "Lowe's, they" too, since nothing follows that it owns; a person's does not belong to the name. */
function endOf({ text }: Page, last: Piece, label: number): number {
  if (!last.possessive || !/^['’][sS]/.test(text.slice(last.end, last.end + 2))) return last.end;
  return labels[label] === 'organisation' || ownsNothing.test(text.slice(last.end + 2, last.end + 12))
    ? last.end + 2
    : last.end;
}

const ownsNothing =
  /^(?:$|[^\p{L}\p{N}\s]|\s(?:in|on|at|by|off|near|and|but|or|for|since|when|where|they|he|she|we|i|is|was|to|with|after|before|last|every|today)\b)/iu;

function categoryOf(label: number, words: string): Category {
  switch (labels[label]) {
    case 'place':
      return 'LOCATION';
    case 'organisation':
      return 'ORG';
    case 'time':
      return /\bninety|hundred|^(?:9\d|1[01]\d)(?!\d|st|nd|rd|th)(?![/.-])/i.test(words) ? 'AGE90' : 'DATE';
    case 'other':
      if (ofPictures.test(words)) return 'PHOTO';
      return ofBodies.test(words) ? 'BIOMETRIC' : 'OTHER_ID';
    default:
      return 'NAME';
  }
}
