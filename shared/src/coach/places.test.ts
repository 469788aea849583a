import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { itemsOf, placesOf, putInto } from './places.ts';

const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('spans are found in their blocks, and one over several blocks in each of them', () => {
  const blocks = ['I saw', '', 'Maria', 'Keller. Osten rang'];
  const text = blocks.join('\n');
  expect(placesOf(blocks, [span(text, 'Maria\nKeller'), span(text, 'Osten')])).toEqual([
    [
      { block: 2, start: 0, end: 5 },
      { block: 3, start: 0, end: 6 },
    ],
    [{ block: 3, start: 8, end: 13 }],
  ]);
});

test('spans in any order are found', () => {
  const blocks = ['Maria', 'Osten'];
  expect(placesOf(blocks, [span('Maria\nOsten', 'Osten'), span('Maria\nOsten', 'Maria')])).toEqual([
    [{ block: 1, start: 0, end: 5 }],
    [{ block: 0, start: 0, end: 5 }],
  ]);
});

test('a hundred thousand findings in as many blocks are placed in one walk', () => {
  const blocks = Array.from({ length: 100_000 }, () => 'Quorvale');
  const findings: Finding[] = blocks.map((words, index) => {
    const start = index * (words.length + 1);
    return { start, end: start + words.length, category: 'NAME', level: 'amber', reason: 'unknown-word' };
  });
  // A walk from the first block for each of them takes minutes, and the test fails by its time.
  const [item, ...others] = itemsOf(blocks, findings);
  expect(others).toEqual([]);
  expect(item?.places.length).toBe(100_000);
  expect(item?.places.at(-1)).toEqual([{ block: 99_999, start: 0, end: 8 }]);
});

test('words are put in the place of spans, wherever they stand', () => {
  expect(
    putInto('Maria saw Osten', [
      { start: 10, end: 15, words: '[place]' },
      { start: 0, end: 5, words: 'Person A' },
    ]),
  ).toBe('Person A saw [place]');
});
