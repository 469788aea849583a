import { wordsOf } from './lists/words-of.ts';
import { labels } from './weighing/labels.ts';
import type { Page } from './weighing/page.ts';
import type { Piece } from './weighing/piece.ts';
import { shapes } from './weighing/shape.ts';
import { classes, isHead } from './weighing/word-class.ts';

type Run = { readonly from: number; readonly to: number; readonly label: number };

/** The run with the words beside it that belong to the same name: a half of "St Cuthbert's Infants" tells as much as the whole. */
export function filledOut<T extends Run>(page: Page, run: T): T {
  const label = labels[run.label];
  if (label !== 'place' && label !== 'organisation' && label !== 'name') return run;
  let { from, to } = run;
  while (to - run.to < 4 && follows(page, to, label)) to += 1;
  while (run.from - from < 3 && precedes(page, from, label)) from -= 1;
  if (label !== 'name') from = withHeadOf(page, from);
  return { ...run, from, to };
}

const numbers = wordsOf('jr sr ii iii iv');

function follows({ pieces, kind, safe }: Page, to: number, label: string): boolean {
  const [last, next] = [pieces[to] as Piece, pieces[to + 1]];
  if (!next || !joined(last, next) || kind[to + 1] === classes.found || kind[to + 1] === classes.explained)
    return false;
  if (label === 'name' && numbers.has(next.lower) && next.shape !== shapes.lower) return true;
  if (label === 'name') return isCapital(next) && !last.possessive && !safe[to + 1] && last.shape !== shapes.lower;
  if (isHead(kind[to + 1] as number)) return true;
  if (next.shape === shapes.figure) return last.shape === shapes.upper || isHead(kind[to] as number);
  return isCapital(next) && (!last.possessive || label === 'organisation');
}

const nicknames = wordsOf('big little lil old young baby mama papa crazy uncle tiny');

function precedes({ pieces, kind }: Page, from: number, label: string): boolean {
  const [before, first] = [pieces[from - 1], pieces[from] as Piece];
  if (!before || kind[from - 1] === classes.found || kind[from - 1] === classes.explained) return false;
  if (label === 'name' && before.shape === shapes.single && /^\. ?$/.test(first.gap) && isCapital(first)) return true;
  if (label === 'name' && first.gap === ' ' && nicknames.has(before.lower))
    return isCapital(before) || first.shape === shapes.lower;
  if (!joined(before, first) || !isCapital(first) || !isCapital(before)) return false;
  const what = kind[from - 1] as number;
  if (label !== 'name' && before.shape === shapes.upper && before.text.length < 6) return true;
  return !before.first && (what === classes.other || isHead(what) || what === classes.knownOrganisation);
}

/** "the diocese of Altoona", "Port of Stannard": the word before says what it is. */
function withHeadOf({ pieces, kind, text }: Page, from: number): number {
  const [head, of, first] = [pieces[from - 2], pieces[from - 1], pieces[from] as Piece];
  if (!head || of?.lower !== 'of' || of.gap !== ' ' || first.gap !== ' ') return from;
  const tells = isHead(kind[from - 2] as number) || (isCapital(head) && head.lower === 'port');
  return tells && !/[.!?]/.test(text.slice(head.end, first.start)) ? from - 2 : from;
}

function joined(before: Piece, { gap }: Piece): boolean {
  return gap === ' ' || (gap === '. ' && before.text.length < 3);
}

function isCapital({ shape }: Piece): boolean {
  return shape === shapes.capital || shape === shapes.upper || shape === shapes.mixed || shape === shapes.single;
}
