import { readEntries, readSlips, writeAnswer, writeEntry } from '@casecircle/shared/document/entries.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { borrowDocument, returnDocument } from './document-registry.ts';
import { lostWords } from './lost-words.ts';
import { plainText } from './rich-text-view.tsx';
import { savedWords } from './saved-words.ts';
import { allSetAside } from './set-aside.ts';
import { openDocument, type SharedDocument } from './shared-document.ts';
import { FakeServer } from './testing/fake-server.ts';
import { writeToNotebook } from './to-notebook.ts';
import { rescue } from './use-rescued-words.ts';

const me = '11111111-1111-4111-8111-111111111111';
const meetingId = '6f9a5f9e-9a50-4b5e-8a35-6f3a4c1d2e3f';
const entryId = '22222222-2222-4222-8222-222222222222';
const entry = { kind: 'idea', caseId: meetingId, phase: 'feedback', text: 'Ask her.', at: 1 } as const;
const wrongStage = JSON.stringify({ code: 'wrong-stage', about: 'entries' });

let server: FakeServer;
let notebookServer: FakeServer;
let borrowed: SharedDocument[];

function borrow(name: DocumentName, at: FakeServer): SharedDocument {
  const open = (opened: DocumentName) => openDocument(opened, { url: 'ws://server/documents', Socket: at.Socket });
  const shared = borrowDocument(name, open);
  borrowed.push(shared);
  return shared;
}

const openTable = () => borrow({ scope: 'table', meetingId }, server);
const openNotebook = () => borrow({ scope: 'notebook', meetingId, personId: me }, notebookServer);
const loaded = (shared: SharedDocument) => vi.waitFor(() => expect(shared.state.getState().loaded).toBe(true));
const said = (shared: SharedDocument) => savedWords([shared.state.getState()]).short;

async function successorOf({ state }: SharedDocument): Promise<SharedDocument> {
  return vi.waitFor(() => {
    const { successor } = state.getState();
    if (!successor) throw new Error('not replaced yet');
    return successor;
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 20 });
  sessionStorage.clear();
  server = new FakeServer();
  notebookServer = new FakeServer();
  borrowed = [];
});
afterEach(() => {
  for (const shared of borrowed) returnDocument(shared.state.getState().successor ?? shared);
  vi.runAllTimers();
  vi.useRealTimers();
});

test('D-79: a refused entry leaves the table by itself and goes to the notebook as a slip, with its tags', async () => {
  const [table, notebook] = [openTable(), openNotebook()];
  await Promise.all([loaded(table), loaded(notebook)]);
  server.refuses = wrongStage;
  writeEntry(table.document, me, entryId, { ...entry, lens: 'context', asks: 'probing' });
  const next = await successorOf(table);
  expect(readEntries(next.document)).toEqual([]);
  expect(await rescue(next, notebook, me)).toBe(true);
  expect(readSlips(notebookServer.document)).toEqual([
    { id: entryId, kind: 'idea', text: 'Ask her.', at: 1, releasedAt: null, lens: 'context', asks: 'probing' },
  ]);
  expect(allSetAside(table.path)).toEqual([]);
  expect(said(next)).toBe('Saved');
});

test('what was typed after the refusal, before the new copy was there, is kept too', async () => {
  const table = openTable();
  await loaded(table);
  server.refuses = wrongStage;
  const stop = table.state.subscribe(({ refused }) => {
    if (!refused) return;
    stop();
    writeEntry(table.document, me, '33333333-3333-4333-8333-333333333333', { ...entry, text: 'And wait.' });
  });
  writeEntry(table.document, me, entryId, entry);
  const next = await successorOf(table);
  const [kept] = allSetAside(table.path);
  const words = lostWords(kept?.copy ?? new Y.Doc(), next.document, me);
  expect(words.map((each) => (each.kind === 'slip' ? each.slip.text : each.text)).toSorted()).toEqual([
    'And wait.',
    'Ask her.',
  ]);
});

test('D-79: words that were set aside outlive a reload until the notebook has them on the disk', async () => {
  const table = openTable();
  await loaded(table);
  server.refuses = wrongStage;
  writeEntry(table.document, me, entryId, entry);
  const next = await successorOf(table);
  expect(Object.keys(sessionStorage)).toHaveLength(1);
  const notebook = openNotebook();
  await loaded(notebook);
  notebookServer.saves = false;
  const first = rescue(next, notebook, me);
  await vi.waitFor(() => expect(readSlips(notebookServer.document)).toHaveLength(1));
  expect(Object.keys(sessionStorage)).toHaveLength(1);
  notebookServer.saves = true;
  notebookServer.confirm();
  expect(await first).toBe(true);
  expect(Object.keys(sessionStorage)).toHaveLength(0);
});

test('words are not written into the notebook twice', async () => {
  const notebook = openNotebook();
  const table = openTable();
  await Promise.all([loaded(table), loaded(notebook)]);
  server.refuses = wrongStage;
  writeEntry(table.document, me, entryId, entry);
  const next = await successorOf(table);
  const kept = { ...sessionStorage };
  await rescue(next, notebook, me);
  for (const [key, state] of Object.entries(kept)) sessionStorage.setItem(key, state as string);
  await rescue(next, notebook, me);
  expect(readSlips(notebook.document)).toHaveLength(1);
});

test('group notes and answers that were refused become paragraphs; what others have there stays out', () => {
  const [table, page] = [new Y.Doc(), new Y.Doc()];
  const add = (doc: Y.Doc, text: string) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment('notes').push([paragraph]);
  };
  add(table, 'We agreed on this.');
  Y.applyUpdate(page, Y.encodeStateAsUpdate(table));
  add(page, 'And I think this.');
  writeAnswer(page, me, { author: 'somebody', id: entryId }, { text: 'In spring.', mark: 'helps' });
  writeAnswer(page, 'somebody-else', { author: 'somebody', id: entryId }, { text: 'Not mine.' });
  const words = lostWords(page, table, me);
  expect(words).toMatchObject([
    { kind: 'paragraph', text: 'In spring.' },
    { kind: 'block', text: 'And I think this.' },
  ]);
});

test('D-79: a refused list with bold words is the same list with bold words in the notebook, once', () => {
  const [table, page, notebook] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const [list, first, second] = ['orderedList', 'listItem', 'listItem'].map((name) => new Y.XmlElement(name));
  const inItem = (item: Y.XmlElement | undefined, words: string, marks: object) => {
    const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
    item?.insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    text.insert(0, words, marks);
  };
  if (list && first && second) list.insert(0, [first, second]);
  list?.setAttribute('start', 3 as never);
  inItem(first, 'I was afraid', { bold: {} });
  inItem(second, 'and stayed', { italic: {} });
  page.getXmlFragment('notes').insert(0, list ? [list] : []);
  for (const _again of [1, 2]) writeToNotebook(notebook, lostWords(page, table, me));
  expect(notebook.getXmlFragment('notes').toString()).toBe(page.getXmlFragment('notes').toString());
  expect(notebook.getXmlFragment('notes').toString()).toContain('<bold>I was afraid</bold>');
});

test('a deletion that was refused is no lost word', () => {
  const [table, page] = [new Y.Doc(), new Y.Doc()];
  const paragraph = new Y.XmlElement('paragraph');
  table.getXmlFragment('notes').push([paragraph]);
  paragraph.insert(0, [new Y.XmlText('We agreed on this.')]);
  Y.applyUpdate(page, Y.encodeStateAsUpdate(table));
  ((page.getXmlFragment('notes').get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(3, 7);
  expect(lostWords(page, table, me)).toEqual([]);
  expect(plainText(table.getXmlFragment('notes'))).toContain('agreed');
});

test('a refusal on a notebook does not replace it: there is nowhere else for its words', async () => {
  const notebook = openNotebook();
  await loaded(notebook);
  notebookServer.refuses = wrongStage;
  notebook.document.getText('notes').insert(0, 'mine');
  await vi.waitFor(() => expect(said(notebook)).toBe('Not saved'));
  expect(notebook.state.getState().successor).toBeUndefined();
  expect(notebook.document.getText('notes').toString()).toBe('mine');
});
