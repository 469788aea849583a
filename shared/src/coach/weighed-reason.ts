import { familyName, givenName, placeName, rarity } from './dictionary/facts.ts';
import type { Category, Reason } from './finding.ts';
import type { Page } from './weighing/page.ts';
import type { Piece } from './weighing/piece.ts';
import { shapes } from './weighing/shape.ts';
import { classes, isHead } from './weighing/word-class.ts';

type Run = { readonly from: number; readonly to: number };

/** What the author is told: the plainest part of the evidence for this run of pieces. */
export function reasonOf(page: Page, run: Run, category: Category): Reason {
  switch (category) {
    case 'NAME':
      return reasonForName(page, run);
    case 'LOCATION':
      return reasonForPlace(page, run);
    case 'ORG':
      return hasHead(page, run) ? 'organisation' : 'workplace';
    case 'DATE':
      return 'calendar-date';
    case 'AGE90':
      return 'age-over-89';
    case 'PHOTO':
      return 'picture';
    case 'BIOMETRIC':
      return 'body-record';
    default:
      return /^\d+$/.test(page.pieces[run.from]?.text ?? '') ? 'long-number' : 'odd-code';
  }
}

function reasonForName(page: Page, run: Run): Reason {
  const { pieces, kind, known } = page;
  const piece = pieces[run.from] as Piece;
  const before = kind[run.from - 1];
  if (kind[run.from] === classes.title && run.to > run.from) return 'title';
  if (/^\.? $/.test(piece.gap)) {
    if (before === classes.naming) return 'says-name';
    if (before === classes.title) return 'title';
    if (before === classes.relation || before === classes.titleOfKin) return 'relation';
  }
  if (piece.text.length < 3 && piece.shape !== shapes.lower) return 'initials';
  if ((known[run.from] as number) & (givenName | familyName)) return 'known-name';
  if (piece.possessive || kind[run.to + 1] === classes.personVerb) return 'acts-like-a-name';
  return piece.shape === shapes.lower ? 'unknown-word' : unknown(page, run);
}

function reasonForPlace(page: Page, run: Run): Reason {
  if (hasHead(page, run)) return 'place-word';
  for (let at = run.from; at <= run.to; at += 1)
    if (page.inPlace[at] || (page.known[at] as number) & placeName) return 'known-place';
  return /\d/.test(page.text.slice(page.pieces[run.from]?.start, page.pieces[run.to]?.end))
    ? 'address'
    : unknown(page, run);
}

function unknown(page: Page, run: Run): Reason {
  return (page.known[run.from] as number) & rarity ? 'acts-like-a-name' : 'unknown-capital';
}

function hasHead(page: Page, run: Run): boolean {
  for (let at = run.from; at <= run.to; at += 1) if (isHead(page.kind[at] as number)) return true;
  return false;
}
