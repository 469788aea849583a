import { combinationPatterns } from './combinations.ts';
import type { Finding } from './finding.ts';
import { Ground } from './ground.ts';
import { findSeenBefore } from './memory.ts';
import { findOwnWords, withOwnWords } from './own-words.ts';
import { matches } from './patterns/pattern.ts';
import { replaced } from './replacing/replacements.ts';
import { standIns } from './replacing/stand-ins.ts';
import type { Standing } from './replacing/standing.ts';
import { claimShapes } from './shapes.ts';
import { readable } from './text/readable.ts';
import { type Words, wordsIn } from './text/words-in.ts';
import { findWeighed } from './weighed.ts';
import { readPage } from './weighing/page.ts';
import { type Piece, piecesOf } from './weighing/piece.ts';
import { widened } from './widening/widened.ts';

export type Settings = {
  /** Names and other words the author has listed for this case: always red. */
  readonly own?: readonly string[];
  /** Words the author has said do not identify: not reported, unless they are on the own list. */
  readonly settled?: readonly string[];
  /** What stood for whom in the readings of this text before; it is carried on. */
  readonly standing?: Standing;
};

/**
 * What in the text could identify the client, their relatives, employers or household, in order, without overlaps.
 * The same text gives the same findings, in time linear in its length. Source of the kinds: 45 CFR 164.514(b)(2).
 * Help, not a guarantee: what is not found may identify all the same.
 */
export function findIdentifiers(written: string, settings: Settings = {}): Finding[] {
  const { text, placeOf } = readable(written);
  return findIn(text, settings).map((finding) => ({
    ...finding,
    start: placeOf(finding.start),
    end: placeOf(finding.end - 1) + 1,
  }));
}

function findIn(text: string, settings: Settings): Finding[] {
  const ground = new Ground(text.length);
  ground.close(standIns(text));
  const pieces = piecesOf(text);
  const words = wordsIn(pieces);
  claimShapes(text, pieces, words, ground);
  claimNames(text, pieces, words, ground);
  const settled = new Set((settings.settled ?? []).map((words) => same(readable(words).text)));
  // An author settles what they are shown, which is all that belongs to a finding.
  const open = widened(text, ground.kept).filter(({ start, end }) => !settled.has(same(text.slice(start, end))));
  return replaced(text, withOwnWords(open, findOwnWords(text, settings.own ?? [])), settings.standing);
}

/** Of longer words only the beginning is kept with a decision (`decisionCharacters`). */
export const settledCharacters = 200;

function same(words: string): string {
  return words.trim().toLowerCase().slice(0, settledCharacters);
}

function claimNames(text: string, pieces: readonly Piece[], words: Words, ground: Ground): void {
  const page = readPage(text, pieces, ground.claimOn);
  ground.claim(findWeighed(page));
  ground.claim(findSeenBefore(page, ground.kept));
  ground.claim(matches(text, combinationPatterns, words));
}
