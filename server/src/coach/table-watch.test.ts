import type { Finding } from '@casecircle/shared/coach/finding.ts';
import { writeTakeaway } from '@casecircle/shared/document/entries.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { AppError } from '../errors.ts';
import { watchTables } from './table-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const author = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0001';
const takeaway = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0002';
const table = { scope: 'table', meetingId: 'tuesday' } as const;
const red: Finding = { start: 0, end: 5, category: 'NAME', level: 'red', reason: 'title' };

/** One table; the coach takes whatever holds "Maria" for red, once it is let go on. */
function watching() {
  const doc = new Y.Doc();
  const write = (text: string, id = takeaway) => writeTakeaway(doc, author, id, { kind: 'takeaway', text, at: 1 });
  const told: (readonly CoachFlag[])[] = [];
  const asked: { words: string; answer: () => void; fail: () => void }[] = [];
  const attended = new Set(['tuesday', 'thursday']);
  const watch = watchTables({
    documents: { read: async (name, look) => (name.scope === 'table' ? look(doc) : undefined) },
    examine: (blocks) =>
      new Promise((resolve, reject) => {
        const words = blocks.join('\n');
        const answer = () => resolve(words.includes('Maria') ? [red] : []);
        if (words === '') answer();
        else asked.push({ words, answer, fail: () => reject(new AppError('unread')) });
      }),
    isAttended: (meetingId) => attended.has(meetingId),
    tell: (_meetingId, flags) => void told.push(flags),
    report: vi.fn(),
  });
  return { watch, write, told, asked, attended };
}

test('of two readings the later one has the last word, however long the earlier one takes', async () => {
  const { watch, write, told, asked } = watching();
  write('Maria');
  watch.changed(table);
  await vi.advanceTimersByTimeAsync(1_000);
  write('her sister');
  watch.changed(table);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.map(({ words }) => words)).toEqual(['Maria']);
  asked[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  asked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(told.map((flags) => flags.length)).toEqual([1, 0]);
  expect(watch.flagsOf('tuesday')).toEqual([]);
});

test('what stands as it stood is not read again', async () => {
  const { watch, write, asked } = watching();
  write('her sister');
  watch.changed(table);
  await vi.advanceTimersByTimeAsync(1_000);
  asked[0]?.answer();
  watch.changed(table);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
});

test('a meeting that nobody is at any more is forgotten with the next reading of another', async () => {
  const { watch, write, asked, attended } = watching();
  write('Maria');
  watch.changed(table);
  await vi.advanceTimersByTimeAsync(1_000);
  asked[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(watch.flagsOf('tuesday')).toHaveLength(1);
  attended.delete('tuesday');
  watch.changed({ scope: 'table', meetingId: 'thursday' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(watch.flagsOf('tuesday')).toEqual([]);
});

test('what cannot be read keeps nothing else from being read, and is tried again later by itself', async () => {
  const { watch, write, asked } = watching();
  write('a long riddle');
  write('Maria', '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0003');
  watch.changed(table);
  await vi.advanceTimersByTimeAsync(1_000);
  asked[0]?.fail();
  await vi.advanceTimersByTimeAsync(0);
  asked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(watch.flagsOf('tuesday')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(asked[2]?.words).toBe('a long riddle');
});
