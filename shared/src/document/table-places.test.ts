import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { copyDraft } from './copies.ts';
import { readSlips, writeEntry } from './entries.ts';
import { draftRoots, sharedCase } from './roots.ts';
import { blankParts, keepBlanked, placeAt, tablePlaces } from './table-places.ts';

const ana = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0001';
const caseId = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0002';
const entryId = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0003';

function table() {
  const draft = new Y.Doc();
  draft.getText(draftRoots.question).insert(0, 'Staying with Maria');
  const paragraph = new Y.XmlElement('paragraph');
  draft.getXmlFragment(draftRoots.notes).insert(0, [paragraph]);
  const words = new Y.XmlText();
  paragraph.insert(0, [words]);
  words.insert(0, 'I saw ');
  words.insert(6, 'Maria Keller', { bold: {} });
  words.insert(18, ' today', { bold: null });
  const doc = new Y.Doc();
  expect(copyDraft(draft, doc, { presenter: ana, caseId, label: 'Otter' }).ok).toBe(true);
  writeEntry(doc, ana, entryId, { kind: 'idea', caseId, phase: 'ideas', text: 'Ask Maria', at: 1 });
  return doc;
}

test('a case is its question and its notes block by block, an entry its words', () => {
  expect(tablePlaces(table())).toEqual([
    { root: 'cases', key: `${ana}:${caseId}`, author: ana, blocks: ['Staying with Maria', 'I saw Maria Keller today'] },
    { root: 'entries', key: `${ana}:${entryId}`, author: ana, blocks: ['Ask Maria'] },
    { root: 'notes', key: null, author: null, blocks: [] },
  ]);
});

test('a blank takes the place of words in the question and the notes, and the formatting stays', () => {
  const doc = table();
  const place = { root: 'cases', key: `${ana}:${caseId}` } as const;
  blankParts(doc, place, [
    { block: 0, start: 13, end: 18 },
    { block: 1, start: 6, end: 18 },
  ]);
  const shared = sharedCase(doc, ana, caseId);
  expect(shared?.question.toString()).toBe('Staying with [blanked]');
  expect(shared?.notes.toString()).toBe('<paragraph>I saw <bold>[blanked]</bold> today</paragraph>');
});

test('a blank takes the place of words in an entry, and nothing else of it changes', () => {
  const doc = table();
  const place = { root: 'entries', key: `${ana}:${entryId}` } as const;
  blankParts(doc, place, [{ block: 0, start: 4, end: 9 }]);
  expect(doc.getMap('entries').get(place.key)).toEqual({
    kind: 'idea',
    caseId,
    phase: 'ideas',
    text: 'Ask [blanked]',
    at: 1,
  });
});

test('what somebody made up is no place', () => {
  const doc = table();
  for (const key of ['', ':', 'a:b:c', '__proto__', null]) expect(placeAt(doc, { root: 'cases', key })).toBeUndefined();
  doc.getMap('entries').set('x:y', { text: 3 });
  expect(tablePlaces(doc)).toHaveLength(3);
});

test('what was blanked is kept as a slip of its author', () => {
  const notebook = new Y.Doc();
  keepBlanked(notebook, entryId, ['Maria', 'Maria Keller'], 7);
  expect(readSlips(notebook)).toMatchObject([
    { id: entryId, text: 'Maria\nMaria Keller', blankedAt: 7, releasedAt: null },
  ]);
});

test('thousands of words in one formatted paragraph are blanked in a moment', () => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('notes').insert(0, [paragraph]);
  const runs = Array.from({ length: 8_000 }, (_, index) => [
    { insert: 'Keller', attributes: index % 2 ? { bold: {} } : {} },
    { insert: ' and ' },
  ]);
  const text = new Y.XmlText();
  text.applyDelta(runs.flat());
  paragraph.insert(0, [text]);
  const parts = runs.map((_, index) => ({ block: 0, start: index * 11, end: index * 11 + 6 }));
  // A change for each of them takes a quarter of a minute, and the test fails by its time.
  doc.transact(() => blankParts(doc, { root: 'notes', key: null }, parts));
  expect(text.toString().startsWith('[blanked] and <bold>[blanked]</bold> and [blanked] and ')).toBe(true);
  expect(text.toString()).not.toContain('Keller');
});
