import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentName, documentPath, FrameRefusal, parseDocumentPath } from './documents.ts';

const id = fc.uuid({ version: 4 });
const name: fc.Arbitrary<DocumentName> = fc.oneof(
  fc.record({ scope: fc.constant('draft' as const), caseId: id }),
  fc.record({ scope: fc.constant('table' as const), meetingId: id }),
  fc.record({ scope: fc.constant('notebook' as const), meetingId: id, personId: id }),
);

test('a document is found again by its path', () => {
  fc.assert(
    fc.property(name, (one) => {
      expect(parseDocumentPath(documentPath(one))).toEqual(one);
    }),
  );
});

const some = 'a3bb189e-8bf9-4c4a-9f3a-2c1f0d6c7e11';

test.each([
  [''],
  ['table'],
  ['table/'],
  [`table/${some}/`],
  [`table/${some}/${some}`],
  [`draft/${some}/more`],
  [`notebook/${some}`],
  [`notebook/${some}/me`],
  [`notebook/${some}/${some}/${some}`],
  [`shelf/${some}`],
  [`Table/${some}`],
  [`/table/${some}`],
  [`table/${some}%2f..`],
  [`table/../table/${some}`],
  [`__proto__/${some}`],
])('D-44: %j names no document', (path) => {
  expect(parseDocumentPath(path)).toBeUndefined();
});

test('whatever the path, reading it never throws', () => {
  fc.assert(fc.property(fc.string(), (path) => void parseDocumentPath(path)));
});

test('D-16: the body of a refusal is read, and one with an unknown code is not', () => {
  expect(FrameRefusal.parse('{"code":"read-only"}')).toEqual({ code: 'read-only' });
  for (const nonsense of ['{"code":"because"}', 'not even JSON', '7']) {
    expect(FrameRefusal.safeParse(nonsense).success).toBe(false);
  }
});
