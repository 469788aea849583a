import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { type ExaminerSettings, openExaminer } from './examiner.ts';

const nobody = { settled: [], own: [] };

function open(settings?: ExaminerSettings) {
  const examiner = openExaminer(settings);
  onTestFinished(() => examiner.stop());
  return examiner;
}

test('it answers with what is open, with offsets in all blocks together', async () => {
  const found = await open().examine(['A question', 'Mrs. Kellerhoven rang.'], nobody, 'ada');
  expect(found).toMatchObject([{ category: 'NAME', level: 'red' }]);
  expect('A question\nMrs. Kellerhoven rang.'.slice(found[0]?.start, found[0]?.end)).toContain('Kellerhoven');
});

test('several questions at once get their own answers', async () => {
  const examiner = open();
  const names = ['Kellerhoven', 'Brandvold', 'Osterloh'];
  const found = await Promise.all(names.map((name) => examiner.examine([`Mrs. ${name} rang.`], nobody, name)));
  expect(found.map((one) => one.length)).toEqual([1, 1, 1]);
  expect(
    await examiner.examine(['Mrs. Osterloh rang.'], { settled: ['Mrs. Osterloh', 'Osterloh'], own: [] }, 'ada'),
  ).toEqual([]);
});

/** A program that reads in an instant, but for these words: it dies of them, never comes back from them, or waits before it answers. */
const program = () => {
  const file = join(temporaryFolder(), 'moody.mjs');
  writeFileSync(
    file,
    `process.on('message', ({ blocks: [words] }) => {
       if (words === 'die') process.exit(1);
       if (words === 'riddle') for (;;);
       if (words === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
       process.send(words === 'fail' ? { kind: 'failed' } : { kind: 'read', findings: [] });
     });
     process.on('disconnect', () => process.exit());
     process.send({ kind: 'ready' });`,
  );
  return pathToFileURL(file);
};

test('a process that dies fails what it read, and the next question starts another', async () => {
  const examiner = open({ program: program() });
  await expect(examiner.examine(['die'], nobody, 'ada')).rejects.toMatchObject({ code: 'unread' });
  expect(await examiner.examine(['live'], nobody, 'ben')).toEqual([]);
});

test('a text that is not read in time costs its author the answer, and the others nothing', async () => {
  const examiner = open({ program: program(), readingMs: 100 });
  const riddle = examiner.examine(['riddle'], nobody, 'ada');
  const other = examiner.examine(['words'], nobody, 'ben');
  await expect(riddle).rejects.toMatchObject({ code: 'unread' });
  expect(await other).toEqual([]);
});

test('whose text was not read in time rests before the coach reads anything of theirs again', async () => {
  let now = 0;
  const examiner = open({ program: program(), readingMs: 100, restMs: 1_000, now: () => now });
  const asked = ['riddle', 'words'].map((words) => examiner.examine([words], nobody, 'ada'));
  const unread = { status: 'rejected', reason: { code: 'unread' } };
  expect(await Promise.allSettled(asked)).toMatchObject([unread, unread]);
  await expect(examiner.examine(['words'], nobody, 'ada')).rejects.toMatchObject({ code: 'unread' });
  now = 1_001;
  expect(await examiner.examine(['words'], nobody, 'ada')).toEqual([]);
});

test('however much one asks at once, the next of somebody else comes before their second', async () => {
  const examiner = open({ program: program() });
  const order: string[] = [];
  const ask = (who: string) => examiner.examine(['slow'], nobody, who).then(() => void order.push(who));
  await Promise.all(['ada', 'ada', 'ada', 'ben'].map(ask));
  expect(order).toEqual(['ada', 'ada', 'ben', 'ada']);
});

test('what one asks beyond a few at once is refused, and nobody else is', async () => {
  const examiner = open({ program: program() });
  const many = Array.from({ length: 15 }, () => examiner.examine(['slow'], nobody, 'ada'));
  const other = examiner.examine(['slow'], nobody, 'ben');
  const answers = await Promise.allSettled(many);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(answers.at(-1)).toMatchObject({ reason: { code: 'too-many' } });
  expect(await other).toEqual([]);
});

test('a text longer than it reads at once is refused, with a sentence', async () => {
  const long = ['word '.repeat(24_001)];
  await expect(open().examine(long, nobody, 'ada')).rejects.toMatchObject({
    code: 'too-large',
    detail: expect.stringMatching(/^This is more than 120,000 characters/),
  });
});

test('what the engine stumbles over fails without its words', async () => {
  const failed = await open({ program: program() })
    .examine(['fail'], { settled: [], own: ['Kellerhoven'] }, 'ada')
    .catch((error: Error) => error);
  expect(failed).toMatchObject({ code: 'unread' });
  expect(String(failed)).not.toContain('Kellerhoven');
});

test('once stopped it reads nothing more', async () => {
  const examiner = openExaminer();
  await examiner.stop();
  await expect(examiner.examine(['words'], nobody, 'ada')).rejects.toMatchObject({ code: 'unread' });
});
