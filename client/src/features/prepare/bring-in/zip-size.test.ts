import { expect, test } from 'vitest';
import { openDocx } from './open-docx.ts';
import { zipOf } from './testing/word-file.ts';
import { unpackedSize } from './zip-size.ts';

test('it adds up what the files of a zip say they unpack to', () => {
  expect(
    unpackedSize(
      zipOf([
        ['a', 'abc'],
        ['b', 'de'],
      ]),
    ),
  ).toBe(5);
});

test('it counts every file, however many the directory’s end says there are', () => {
  const zip = zipOf([
    ['a', 'abc'],
    ['b', 'de'],
  ]);
  zip.set([1, 0, 1, 0], zip.length - 14);
  expect(unpackedSize(zip)).toBe(5);
});

test('a directory that goes on behind what can be read of it has no size', () => {
  const zip = zipOf([['a', 'abc']]);
  zip[zip.length - 22 - 47] = 0;
  expect(unpackedSize(zip)).toBeUndefined();
});

test('what is no zip has no size', () => {
  expect(unpackedSize(new TextEncoder().encode('PK and then nothing of a zip at all'))).toBeUndefined();
});

test('a file that unpacks to far more than a case is not unpacked', async () => {
  await expect(openDocx(zipOf([['word/document.xml', 'x']], 1_000_000_000))).rejects.toThrow(/unpacks to far more/);
});
