import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { openExaminer } from './examiner.ts';

const nobody = { settled: [], own: [] };

function open(thread?: URL) {
  const examiner = openExaminer(thread);
  onTestFinished(() => examiner.stop());
  return examiner;
}

test('it answers with what is open, with offsets in all blocks together', async () => {
  const found = await open().examine(['A question', 'Mrs. Kellerhoven rang.'], nobody);
  expect(found).toMatchObject([{ category: 'NAME', level: 'red' }]);
  expect('A question\nMrs. Kellerhoven rang.'.slice(found[0]?.start, found[0]?.end)).toContain('Kellerhoven');
});

test('several questions at once get their own answers', async () => {
  const examiner = open();
  const names = ['Kellerhoven', 'Brandvold', 'Osterloh'];
  const found = await Promise.all(names.map((name) => examiner.examine([`Mrs. ${name} rang.`], nobody)));
  expect(found.map((one) => one.length)).toEqual([1, 1, 1]);
  expect(await examiner.examine(['Mrs. Osterloh rang.'], { settled: ['Mrs. Osterloh', 'Osterloh'], own: [] })).toEqual(
    [],
  );
});

test('a thread that dies fails what waits on it, and the next question starts another', async () => {
  const file = join(temporaryFolder(), 'dying.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, blocks }) => blocks[0] === 'die' ? process.exit(1) : parentPort.postMessage({ id, findings: [] }));`,
  );
  const examiner = open(pathToFileURL(file));
  await expect(examiner.examine(['die'], nobody)).rejects.toThrow('ended');
  expect(await examiner.examine(['live'], nobody)).toEqual([]);
});

test('once stopped it reads nothing more', async () => {
  const examiner = openExaminer();
  await examiner.stop();
  await expect(examiner.examine(['words'], nobody)).rejects.toThrow('stopped');
});
