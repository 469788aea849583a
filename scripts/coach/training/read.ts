import type { Note } from '../../../e2e/bench/coach/read-notes.ts';
import { Ground } from '../../../shared/src/coach/ground.ts';
import { claimShapes } from '../../../shared/src/coach/shapes.ts';
import { wordsIn } from '../../../shared/src/coach/text/words-in.ts';
import { labelFor } from '../../../shared/src/coach/weighing/labels.ts';
import { type Page, readPage } from '../../../shared/src/coach/weighing/page.ts';
import { piecesOf } from '../../../shared/src/coach/weighing/piece.ts';

/** The note as the weighing sees it after the rules, and which label each piece has. */
export function readGold(note: Note): { page: Page; gold: Uint8Array } {
  const ground = new Ground(note.text.length);
  const pieces = piecesOf(note.text);
  claimShapes(note.text, pieces, wordsIn(pieces), ground);
  const page = readPage(note.text, pieces, ground.claimOn);
  const gold = new Uint8Array(page.pieces.length);
  for (const [at, piece] of page.pieces.entries()) {
    const span = note.spans.find(({ start, end }) => piece.start < end && start < piece.end);
    if (span) gold[at] = labelFor(span.category);
  }
  return { page, gold };
}
