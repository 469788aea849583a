import { expect, test } from 'vitest';
import { examineInPieces } from './in-pieces.ts';

const nobody = { settled: [], own: [] };

test('a text longer than the coach reads at once is read in pieces, with offsets in the whole', async () => {
  const pieces: string[] = [];
  const examine = async ([piece = '']: readonly string[]) => {
    pieces.push(piece);
    const start = piece.indexOf('Maria');
    return start < 0 ? [] : [{ start, end: start + 5, category: 'NAME', level: 'red', reason: 'title' } as const];
  };
  const blocks = ['She was tired. '.repeat(7_000), 'We wept. '.repeat(9_000), 'Maria rang.'];
  const found = await examineInPieces(examine, blocks, nobody, 'ada');
  const text = blocks.join('\n');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Maria']);
  expect(pieces.join('')).toBe(text);
  expect(pieces.map(({ length }) => length <= 120_000)).toEqual([true, true]);
  expect(pieces[0]).toMatch(/tired\. $/);
});
