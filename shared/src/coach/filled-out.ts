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
  while (run.from - from < 3 && precedes(page, from)) from -= 1;
  return { ...run, from, to };
}

function follows({ pieces, kind, safe }: Page, to: number, label: string): boolean {
  const [last, next] = [pieces[to] as Piece, pieces[to + 1]];
  if (!next || !joined(last, next) || kind[to + 1] === classes.found || kind[to + 1] === classes.explained)
    return false;
  if (label === 'name') return isCapital(next) && !last.possessive && !safe[to + 1] && last.shape !== shapes.lower;
  if (isHead(kind[to + 1] as number)) return true;
  if (next.shape === shapes.figure) return last.shape === shapes.upper || isHead(kind[to] as number);
  return isCapital(next) && (!last.possessive || label === 'organisation');
}

function precedes({ pieces, kind, safe }: Page, from: number): boolean {
  const [before, first] = [pieces[from - 1], pieces[from] as Piece];
  if (!before || !joined(before, first) || !isCapital(first)) return false;
  if (kind[from - 1] === classes.found || kind[from - 1] === classes.explained || safe[from - 1]) return false;
  const what = kind[from - 1] as number;
  return (
    isCapital(before) && !before.first && (what === classes.other || isHead(what) || what === classes.knownOrganisation)
  );
}

function joined(before: Piece, { gap }: Piece): boolean {
  return gap === ' ' || (gap === '. ' && before.text.length < 3);
}

function isCapital({ shape }: Piece): boolean {
  return shape === shapes.capital || shape === shapes.upper || shape === shapes.mixed || shape === shapes.single;
}
