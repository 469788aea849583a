import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../protocol/limits.ts';
import {
  type EntryValue,
  readAnswers,
  readEntries,
  readSlips,
  readTakeaways,
  removeEntry,
  removeSlip,
  removeTakeaway,
  writeAnswer,
  writeEntry,
  writeSlip,
  writeTakeaway,
} from './entries.ts';
import { entryName, notebookRoots, tableRoots } from './roots.ts';

const caseId = 'a3bb189e-8bf9-4c4a-9f3a-2c1f0d6c7e11';
const slipId = 'b3bb189e-8bf9-4c4a-9f3a-2c1f0d6c7e12';
const entry = (text: string, at: number): EntryValue => ({ kind: 'reflection', caseId, phase: 'feedback', text, at });

test('entries come in the order of their writing, with author and id', () => {
  const doc = new Y.Doc();
  writeEntry(doc, 'mina', 'second', entry('b', 2));
  writeEntry(doc, 'milo', 'first', entry('a', 1));
  expect(readEntries(doc)).toMatchObject([
    { id: 'first', author: 'milo', text: 'a' },
    { id: 'second', author: 'mina', text: 'b' },
  ]);
  removeEntry(doc, 'milo', 'first');
  expect(readEntries(doc).map(({ id }) => id)).toEqual(['second']);
});

test.each([
  ['of ids of their own', 'w'],
  ['of one id', 'x'],
])('two people see entries of the same moment and %s in the same order', (_what, id) => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  writeEntry(one, 'mina', 'x', entry('x', 1));
  writeEntry(other, 'milo', id, entry('w', 1));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(readEntries(one)).toEqual(readEntries(other));
});

test('whatever people put there, readers leave it out and go on', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (key, value) => {
      const doc = new Y.Doc();
      for (const root of [tableRoots.entries, tableRoots.answers, tableRoots.takeaways, notebookRoots.slips]) {
        doc.getMap(root).set(key, value);
        doc.getMap(root).set('nested:map', new Y.Map());
      }
      writeEntry(doc, 'mina', 'sound', entry('kept', 1));
      expect(readEntries(doc).map(({ id }) => id)).toEqual(['sound']);
      expect([readTakeaways(doc), readSlips(doc)]).toEqual([[], []]);
    }),
  );
});

test('an entry that is too long is not shown', () => {
  const doc = new Y.Doc();
  writeEntry(doc, 'mina', 'long', entry('x'.repeat(limits.entryCharacters + 1), 1));
  expect(readEntries(doc)).toEqual([]);
});

test('only answers of the presenter count', () => {
  const doc = new Y.Doc();
  const of = { author: 'milo', id: 'entry' };
  writeAnswer(doc, 'pavel', of, { mark: 'helps' });
  writeAnswer(doc, 'mina', of, { text: 'I think' });
  expect([...readAnswers(doc, 'pavel')]).toMatchObject([[entryName(of), { mark: 'helps' }]]);
});

test('an answer belongs to one person’s entry, and to none that borrowed its id', () => {
  const doc = new Y.Doc();
  for (const author of ['milo', 'mallory']) writeEntry(doc, author, 'same', entry(author, 1));
  writeAnswer(doc, 'pavel', { author: 'milo', id: 'same' }, { mark: 'helps' });
  doc.getMap(tableRoots.answers).set('pavel:same', { mark: 'later' });
  const answers = readAnswers(doc, 'pavel');
  expect(readEntries(doc).map((each) => [each.author, answers.get(entryName(each))?.mark])).toEqual([
    ['mallory', undefined],
    ['milo', 'helps'],
  ]);
});

test('takeaways and slips are written, read and taken away', () => {
  const doc = new Y.Doc();
  writeTakeaway(doc, 'pavel', 'one', { kind: 'intention', text: 'slow down', at: 1 });
  writeSlip(doc, slipId, { kind: 'idea', text: 'a walk', at: 1, releasedAt: null });
  expect(readTakeaways(doc)).toMatchObject([{ author: 'pavel', text: 'slow down' }]);
  expect(readSlips(doc)).toMatchObject([{ id: slipId, text: 'a walk' }]);
  removeTakeaway(doc, 'pavel', 'one');
  removeSlip(doc, slipId);
  expect([readTakeaways(doc), readSlips(doc)]).toEqual([[], []]);
});
