import { rarity } from '../dictionary/facts.ts';
import { wordlikeNames } from '../lists/people.ts';
import type { Page } from './page.ts';
import type { Piece } from './piece.ts';
import { shapes } from './shape.ts';
import { surroundingsOf } from './surroundings.ts';
import { classes } from './word-class.ts';

/** What the weighing sees of a text, as numbers: made once a text, then read for each piece. */
export type Sight = {
  readonly page: Page;
  readonly words: Int32Array;
  /** The dictionary's facts, the shape and whether it is safe, in one number. */
  readonly marks: Int32Array;
  readonly kinds: Int32Array;
  readonly gaps: Uint8Array;
  readonly heads: Uint8Array;
  readonly elsewhere: Uint8Array;
};

/** At most so many features has a piece. */
export const mostFeatures = 28;

const rareWord = 0;
/** Above every number of facts, shape and safety. */
const claimed = 1 << 13;

/** `hidden` are words whose letters, or whose facts, training hides, so that the weighing learns to do without. */
export function sightOf(page: Page, hidden?: { letters: ReadonlySet<string>; facts: ReadonlySet<string> }): Sight {
  const { pieces, known, inPlace, safe, kind } = page;
  const words = new Int32Array(pieces.length);
  const marks = new Int32Array(pieces.length);
  const kinds = new Int32Array(pieces.length);
  for (const [at, { lower, shape }] of pieces.entries()) {
    const facts = hidden?.facts.has(lower) ? 0 : (known[at] as number) | ((inPlace[at] as number) << 7);
    words[at] = hidden?.letters.has(lower) ? rareWord : wordHash(lower, shape);
    marks[at] = (facts << 4) | (shape << 1) | (safe[at] as number);
    kinds[at] = ((kind[at] as number) << 3) | shape;
    if (kind[at] === classes.found || kind[at] === classes.explained) marks[at] = claimed + (kind[at] as number);
  }
  return { page, words, marks, kinds, ...surroundingsOf(page) };
}

function wordHash(lower: string, shape: number): number {
  return hashOf(shape === shapes.figure ? figureForm(lower) : lower, 0, lower.length);
}

/** "14th" and "03/22" by their form. */
function figureForm(text: string): string {
  return text.replace(/\d/g, '0').slice(0, 12);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to && at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A feature's number, from which template it comes of and its two values. */
function mix(template: number, one: number, other: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ one;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ other;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Writes the features of a piece into `into` and gives back how many. */
export function featuresAt(sight: Sight, at: number, into: Uint32Array): number {
  const { page, words, marks, kinds, gaps } = sight;
  const piece = page.pieces[at] as Piece;
  const hurried = page.hurried ? 1 : 0;
  const style = (piece.shape << 1) | (piece.first ? 1 : 0);
  const mark = marks[at] as number;
  const [word, before, after] = [words[at] as number, beside(words, at - 1), beside(words, at + 1)];
  const [kindBefore, kindAfter] = [beside(kinds, at - 1), beside(kinds, at + 1)];
  const [markBefore, markAfter] = [beside(marks, at - 1), beside(marks, at + 1)];
  const [gapBefore, gapAfter] = [gaps[at] as number, gaps[at + 1] as number];
  const [before2, after2] = [beside(words, at - 2), beside(words, at + 2)];
  const seen = sight.elsewhere[at] as number;
  const head = sight.heads[at] as number;
  into[0] = mix(0, style, hurried);
  into[1] = mix(1, word, piece.shape === shapes.lower ? 0 : 1);
  into[2] = mix(2, before2, 0);
  into[3] = mix(3, after2, 0);
  into[4] = mix(4, before, (style << 5) | gapBefore);
  into[5] = mix(5, after, (style << 5) | gapAfter);
  into[6] = mix(6, mark, hurried);
  into[7] = mix(7, markBefore, (style << 5) | gapBefore);
  into[8] = mix(8, markAfter, (style << 5) | gapAfter);
  into[9] = mix(9, mark, (kindBefore << 5) | gapBefore);
  into[10] = mix(10, mark, (kindAfter << 5) | gapAfter);
  into[11] = mix(11, (kindBefore << 10) ^ kindAfter, style);
  into[12] = mix(12, (beside(kinds, at - 2) << 10) ^ kindBefore, style);
  into[13] = mix(13, (kindAfter << 10) ^ beside(kinds, at + 2), style);
  into[14] = mix(14, (gapBefore << 5) | gapAfter, style);
  into[15] = mix(15, (gapBefore << 5) | gapAfter, mark);
  into[16] = mix(16, seen, (style << 1) | hurried);
  into[17] = mix(17, seen, mark);
  into[18] = mix(18, head, style);
  into[19] = mix(19, head, mark);
  into[20] = mix(20, piece.possessive ? 1 : 0, mark);
  into[21] = mix(21, Math.min(piece.text.length, 8), mark);
  return piece.shape === shapes.figure ? figureFeatures(sight, at, into, 22) : letterFeatures(sight, at, into, 22);
}

function letterFeatures({ page, words, marks }: Sight, at: number, into: Uint32Array, from: number): number {
  const { lower, shape, first } = page.pieces[at] as Piece;
  const { length } = lower;
  const known = ((marks[at] as number) >> 4) & rarity;
  const wordlike = wordlikeNames.has(lower) ? 1 : 0;
  into[from] = mix(22, wordlike, (shape << 2) | (first ? 2 : 0) | (page.hurried ? 1 : 0));
  if (words[at] === rareWord) return from + 1;
  into[from + 1] = mix(23, hashOf(lower, length - 2, length), shape);
  into[from + 2] = mix(24, hashOf(lower, length - 3, length), shape);
  into[from + 3] = mix(25, hashOf(lower, length - 4, length), known);
  into[from + 4] = mix(26, hashOf(lower, 0, 3), shape);
  return from + 5;
}

function figureFeatures({ page, words, gaps }: Sight, at: number, into: Uint32Array, from: number): number {
  const { text } = page.pieces[at] as Piece;
  const form = words[at] as number;
  into[from] = mix(27, form, beside(words, at - 1));
  into[from + 1] = mix(28, form, beside(words, at + 1));
  into[from + 2] = mix(29, form, ((gaps[at] as number) << 5) | (gaps[at + 1] as number));
  into[from + 3] = mix(30, form, beside(words, at - 2));
  into[from + 4] = mix(31, hashOf(text, 0, text.length), beside(words, at - 1));
  return from + 5;
}

function beside(values: Int32Array, at: number): number {
  return at < 0 ? -1 : at >= values.length ? -2 : (values[at] as number);
}
