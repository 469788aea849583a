import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { caseFields, entryName, fillNew, ownedKey, sharedCase, splitEntryName, splitKey, tableRoots } from './roots.ts';

test('an owned key gives back its owner and its id', () => {
  const part = fc.string({ minLength: 1 }).filter((text) => !text.includes(':'));
  fc.assert(
    fc.property(part, part, (owner, id) => {
      expect(splitKey(ownedKey(owner, id))).toEqual({ owner, id });
    }),
  );
});

test.each([[''], ['owner'], ['owner:'], [':id'], ['a:b:c'], [':']])('%j is no owned key', (key) => {
  expect(splitKey(key)).toBeUndefined();
});

test('an entry’s name gives back its author and its id, also of an id with dots', () => {
  const author = fc.string({ minLength: 1 }).filter((text) => !text.includes('.'));
  fc.assert(
    fc.property(author, fc.string({ minLength: 1 }), (who, id) => {
      expect(splitEntryName(entryName({ author: who, id }))).toEqual({ author: who, id });
    }),
  );
});

test.each([[''], ['author'], ['author.'], ['.id'], ['.']])('%j is no entry’s name', (name) => {
  expect(splitEntryName(name)).toBeUndefined();
});

test('a new document has one paragraph, and filling it again changes nothing', () => {
  const doc = new Y.Doc();
  fillNew(doc, 'table');
  const state = Y.encodeStateVector(doc);
  fillNew(doc, 'table');
  expect(doc.getXmlFragment('notes').toString()).toBe('<paragraph></paragraph>');
  expect(Y.encodeStateVector(doc)).toEqual(state);
});

test('nonsense in the place of a case is no case', () => {
  const doc = new Y.Doc();
  const cases = doc.getMap(tableRoots.cases);
  cases.set('p:c', 'a string');
  expect(sharedCase(doc, 'p', 'c')).toBeUndefined();
  const half = new Y.Map<unknown>();
  cases.set('p:c', half);
  half.set(caseFields.question, 'not a text');
  half.set(caseFields.notes, new Y.XmlFragment());
  expect(sharedCase(doc, 'p', 'c')).toBeUndefined();
});
