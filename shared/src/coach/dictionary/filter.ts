import { bytesOf } from './base64.ts';
import { factsOfCode } from './codes.ts';

/**
 * A dictionary that keeps no words: a binary fuse filter (Graefe and Lemire 2022) whose three cells, combined, hold what is
 * known of a word and some figures to check that it is this word. A word that is not in it is taken for one about
 * once in 128 times; in exchange 75,000 words take 12 bits each and are there without being unpacked.
 */
export type Filter = {
  readonly seed: number;
  /** A power of two. */
  readonly segment: number;
  readonly cells: Uint16Array;
};

export const codeBits = 5;
export const checkBits = 7;
const codeMask = (1 << codeBits) - 1;

/** What the dictionary knows of the word as bits, 0 when it does not know it. */
export function factsOf(filter: Filter, word: string): number {
  const hash = hashOf(word, filter.seed);
  const { cells } = filter;
  const [one, two, three] = cellsOf(filter, hash, spreadOf(hash));
  const value = (cells[one] as number) ^ (cells[two] as number) ^ (cells[three] as number);
  return value >> codeBits === checkOf(hash) ? factsOfCode(value & codeMask) : 0;
}

/** FNV-1a, then mixed, so that words alike lie far apart. */
export function hashOf(word: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A second hash from the first. */
export function spreadOf(hash: number): number {
  const spread = Math.imul(hash ^ 0x9e3779b9, 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

export function checkOf(hash: number): number {
  return Math.imul(hash, 0x27d4eb2f) >>> (32 - checkBits);
}

/** The three cells of a word: one in each of three segments that follow one another. */
export function cellsOf(
  { segment, cells }: Pick<Filter, 'segment' | 'cells'>,
  hash: number,
  spread: number,
): [number, number, number] {
  const starts = cells.length / segment - 2;
  const first = Math.floor((hash / 0x100000000) * starts) * segment;
  const mask = segment - 1;
  return [
    first + (spread & mask),
    first + segment + ((spread >>> 10) & mask),
    first + 2 * segment + ((spread >>> 20) & mask),
  ];
}

/** From base64 of two cells of twelve bits in three bytes. */
export function unpackCells(packed: string): Uint16Array {
  const bytes = bytesOf(packed);
  const cells = new Uint16Array((bytes.length / 3) * 2);
  for (let at = 0, cell = 0; at < bytes.length; at += 3, cell += 2) {
    const middle = bytes.charCodeAt(at + 1);
    cells[cell] = bytes.charCodeAt(at) | ((middle & 15) << 8);
    cells[cell + 1] = (middle >> 4) | (bytes.charCodeAt(at + 2) << 4);
  }
  return cells;
}
