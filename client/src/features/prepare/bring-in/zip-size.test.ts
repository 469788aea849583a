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

test('what is no zip has no size', () => {
  expect(unpackedSize(new TextEncoder().encode('PK and then nothing of a zip at all'))).toBeUndefined();
});

test('a file that unpacks to far more than a case is not unpacked', async () => {
  await expect(openDocx(zipOf([['word/document.xml', 'x']], 1_000_000_000))).rejects.toThrow(/unpacks to far more/);
});
