import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Change, changeBetween } from './change.ts';
import { createDesk } from './coach-desk.ts';
import type { CoachLine } from './coach-line.ts';
import { type CoachSource, Reading } from './reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const found: Finding = { start: 0, end: 4, category: 'NAME', level: 'red', reason: 'title' };

function reading(first: string[]) {
  let blocks = first;
  const told = new Set<() => void>();
  const source: CoachSource = {
    blocks: () => blocks,
    watch: (changed) => {
      told.add(changed);
      return () => told.delete(changed);
    },
  };
  const asked: { change: Change; answer: (findings: Finding[]) => void; fail: (error: Error) => void }[] = [];
  const line: CoachLine = {
    ask: (_key, change) => new Promise((resolve, reject) => void asked.push({ change, answer: resolve, fail: reject })),
    end: vi.fn(),
  };
  const type = (next: string[]) => {
    blocks = next;
    for (const each of told) each();
  };
  return { reading: new Reading(source, line), asked, type, line, told };
}

test('it asks after a pause, once for many keys, and sends only what changed', async () => {
  const at = reading(['one', 'two', 'three']);
  await vi.advanceTimersByTimeAsync(0);
  expect(at.asked.map(({ change }) => change)).toEqual([{ from: 0, removed: 0, blocks: ['one', 'two', 'three'] }]);
  at.asked[0]?.answer([found]);
  await vi.advanceTimersByTimeAsync(0);
  expect(at.reading.get()).toMatchObject({ checked: true, findings: [found] });
  at.type(['one', 'two!', 'three']);
  expect(at.reading.get().checked).toBe(false);
  at.type(['one', 'two!!', 'three']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(at.asked.slice(1).map(({ change }) => change)).toEqual([{ from: 1, removed: 1, blocks: ['two!!'] }]);
});

test('an answer about words that are no longer there is not shown', async () => {
  const at = reading(['one']);
  await vi.advanceTimersByTimeAsync(0);
  at.type(['two']);
  at.asked[0]?.answer([found]);
  await vi.advanceTimersByTimeAsync(0);
  expect(at.reading.get()).toMatchObject({ checked: false, findings: [] });
});

test('other decisions are asked about at once', async () => {
  const at = reading(['one']);
  await vi.advanceTimersByTimeAsync(0);
  at.asked[0]?.answer([]);
  await vi.advanceTimersByTimeAsync(0);
  at.reading.setWords({ settled: ['one'], own: [] });
  expect(at.reading.get().checked).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(at.asked).toHaveLength(2);
  at.reading.setWords({ settled: ['one'], own: [] });
  await vi.advanceTimersByTimeAsync(0);
  expect(at.asked).toHaveLength(2);
});

test('when the thread ends nothing counts as read, and the next question brings the whole text', async () => {
  const at = reading(['one', 'two']);
  await vi.advanceTimersByTimeAsync(0);
  at.asked[0]?.fail(new Error('gone'));
  await vi.advanceTimersByTimeAsync(0);
  expect(at.reading.get()).toMatchObject({ checked: false, failed: true });
  at.type(['one', 'three']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(at.asked[1]?.change).toEqual({ from: 0, removed: 0, blocks: ['one', 'three'] });
});

test('once stopped it watches nothing and tells the desk', () => {
  const at = reading(['one']);
  at.reading.stop();
  expect(at.told.size).toBe(0);
  expect(at.line.end).toHaveBeenCalledOnce();
});

test('a change names the blocks between the first and the last that differ', () => {
  expect(changeBetween(['a', 'b', 'c'], ['a', 'c'])).toEqual({ from: 1, removed: 1, blocks: [] });
  expect(changeBetween(['a', 'a'], ['a', 'a', 'a'])).toEqual({ from: 2, removed: 0, blocks: ['a'] });
  expect(changeBetween(['a'], ['a'])).toEqual({ from: 1, removed: 0, blocks: [] });
});

test('the desk remembers a text block by block, and a name of one block in the others', () => {
  const desk = createDesk();
  const words = { settled: [], own: [] };
  desk({ id: 1, key: 7, change: { from: 0, removed: 0, blocks: ['Mrs. Kellerhoven rang.', 'I was tired.'] }, words });
  const answer = desk({ id: 2, key: 7, change: { from: 1, removed: 1, blocks: ['Kellerhoven was late.'] }, words });
  expect(answer?.findings).toHaveLength(2);
  desk({ key: 7, ended: true });
  const anew = desk({ id: 3, key: 7, change: { from: 0, removed: 0, blocks: ['I was tired.'] }, words });
  expect(anew?.findings).toEqual([]);
});
