import { expect, test } from 'vitest';
import { createDesk } from './coach-desk.ts';

const words = { settled: [], own: [] };

test('somebody whose name was replaced is the same person when the name comes up again', () => {
  const desk = createDesk();
  const ask = (id: number, removed: number, blocks: string[]) =>
    desk({ id, key: 1, change: { from: 0, removed, blocks }, words })?.findings.map(({ replacement }) => replacement);
  expect(ask(1, 0, ['Thomas sat down. Claudia came later.'])).toEqual(['Person A', 'Person B']);
  expect(ask(2, 1, ['Person A sat down. Person B came later.', 'Claudia rang.'])).toEqual(['Person B']);
});

test('what stands for whom in one text says nothing of another', () => {
  const desk = createDesk();
  const ask = (key: number, block: string) =>
    desk({ id: key, key, change: { from: 0, removed: 0, blocks: [block] }, words })?.findings[0]?.replacement;
  expect([ask(1, 'Thomas sat down.'), ask(2, 'Claudia came later.')]).toEqual(['Person A', 'Person A']);
});
