import { codeOf } from '../../shared/src/coach/dictionary/codes.ts';
import { cellsOf, checkOf, codeBits, type Filter, hashOf, spreadOf } from '../../shared/src/coach/dictionary/filter.ts';

/** Builds the smallest filter over words and what is known of each for which some seed is found with which its cells can be peeled. */
export function buildFilter(facts: ReadonlyMap<string, number>): Filter {
  const words = [...facts];
  const least = Math.ceil((words.length * 1.12) / segment);
  for (let segments = least; segments < least * 2; segments += 1)
    for (let seed = 1; seed < 60; seed += 1) {
      const filter = tryFilter(words, seed, segments);
      if (filter) return filter;
    }
  throw new Error('No seed makes a filter of these words.');
}

/** Must be a power of two. Larger ones pack a little tighter, but take longer to find. */
const segment = 2048;

function tryFilter(words: readonly (readonly [string, number])[], seed: number, segments: number): Filter | undefined {
  const filter: Filter = { seed, segment, cells: new Uint16Array(segments * segment) };
  const hashes = words.map(([word]) => hashOf(word, seed));
  const places = hashes.map((hash) => cellsOf(filter, hash, spreadOf(hash)));
  const order = peel(places, filter.cells.length);
  if (!order) return undefined;
  for (const [word, own] of order.toReversed()) {
    const value = (checkOf(hashes[word] as number) << codeBits) | codeOf(words[word]?.[1] as number);
    const others = (places[word] as number[]).filter((cell) => cell !== own);
    filter.cells[own] = others.reduce((so, cell) => so ^ (filter.cells[cell] as number), value);
  }
  return filter;
}

/** Takes, again and again, a word that has a cell for itself; nothing when some words cannot be told apart so. */
function peel(places: readonly number[][], cells: number): [word: number, cell: number][] | undefined {
  const counts = new Int32Array(cells);
  const words = new Int32Array(cells);
  const add = (word: number, step: 1 | -1) => {
    for (const cell of places[word] as number[]) {
      counts[cell] = (counts[cell] as number) + step;
      words[cell] = (words[cell] as number) ^ word;
    }
  };
  for (const word of places.keys()) add(word, 1);
  const alone = [...counts.keys()].filter((cell) => counts[cell] === 1);
  const order: [number, number][] = [];
  for (let cell = alone.pop(); cell !== undefined; cell = alone.pop()) {
    if (counts[cell] !== 1) continue;
    const word = words[cell] as number;
    order.push([word, cell]);
    add(word, -1);
    for (const other of places[word] as number[]) if (counts[other] === 1) alone.push(other);
  }
  return order.length === places.length ? order : undefined;
}

/** Two cells of twelve bits in three bytes, as base64. */
export function packCells(cells: Uint16Array): string {
  const bytes: number[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [one, two] = [cells[at] as number, cells[at + 1] as number];
    bytes.push(one & 255, (one >> 8) | ((two & 15) << 4), two >> 4);
  }
  return Buffer.from(bytes).toString('base64');
}
