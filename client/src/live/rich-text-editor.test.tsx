import { act, screen } from '@testing-library/react';
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { foreign } from './testing/foreign-content.ts';
import { fromElsewhere, notesWith, openEditor, paragraph } from './testing/rich-text.tsx';

const uncaught = vi.fn();
beforeEach(() => {
  process.on('uncaughtException', uncaught);
});
afterEach(() => {
  process.off('uncaughtException', uncaught);
  uncaught.mockReset();
});

/** y-tiptap shows carets a tick after it heard of them. */
const caretsShown = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const user = { id: 'mallory', name: 'Mallory' };
const hostile: [string, unknown][] = [
  ['no positions', { user, cursor: { anchor: null, head: null } }],
  ['an empty cursor', { user, cursor: {} }],
  ['a string', { user, cursor: 'x' }],
  ['a number', { user, cursor: 7 }],
  ['ids that are no numbers', { user, cursor: { anchor: { item: { client: 'a' } }, head: { item: { client: 'a' } } } }],
  [
    'negative clocks',
    { user, cursor: { anchor: { item: { client: 1, clock: -1 } }, head: { item: { client: 1, clock: 0 } } } },
  ],
  ['a root of their own', { user, cursor: { anchor: { tname: 'evil' }, head: { tname: 'evil' } } }],
  ['no user', { user: null, cursor: { anchor: { tname: 'notes' }, head: { tname: 'notes' } } }],
  ['a user that is a string', { user: 'x', cursor: { anchor: { tname: 'notes' }, head: { tname: 'notes' } } }],
];

test.each(hostile)('a caret with %s harms neither the text nor who writes in it', async (_what, state) => {
  const notes = notesWith();
  const { type, hear, page } = openEditor(notes);
  hear(state);
  await caretsShown();
  type('mine ');
  fromElsewhere(notes, (theirs) => theirs.insert(1, [paragraph('theirs')]));
  type('again ');
  expect(notes.toString()).toBe('<paragraph>again mine honest words</paragraph><paragraph>theirs</paragraph>');
  expect(page().textContent).toBe('again mine honest wordstheirs');
  expect([...(notes.doc?.share.keys() ?? [])]).toEqual(['notes']);
  expect(uncaught).not.toHaveBeenCalled();
});

test('an honest caret is shown with the name of its person', async () => {
  const notes = notesWith();
  const { hear, page } = openEditor(notes);
  const here = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(notes, 0)));
  hear({ user: { id: 'mina', name: 'Mina' }, cursor: { anchor: here, head: here } });
  await caretsShown();
  expect(page().querySelector('.caret-label')?.textContent).toBe('Mina');
});

test('a view that broke on a change from elsewhere is built anew and never written back', async () => {
  const notes = notesWith();
  const { type, page } = openEditor(notes);
  const { editor } = page();
  vi.spyOn(editor.view, 'updateState').mockImplementationOnce(() => {
    throw new Error('This view is broken.');
  });
  fromElsewhere(notes, (theirs) => theirs.insert(1, [paragraph('theirs')]));
  editor.commands.insertContentAt(1, 'stale ');
  expect(notes.toString()).toBe('<paragraph>honest words</paragraph><paragraph>theirs</paragraph>');
  await vi.waitFor(() => expect(page().textContent).toBe('honest wordstheirs'));
  type('fresh ');
  expect(notes.toString()).toBe('<paragraph>fresh honest words</paragraph><paragraph>theirs</paragraph>');
});

test.each(foreign)('%s that is stored already is left alone, and the words can be read', (_what, put) => {
  const notes = notesWith(put);
  const before = Y.encodeStateVector(notes.doc as Y.Doc);
  openEditor(notes);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('honest words')).toBeTruthy();
  expect(screen.getByText(/cannot be changed here/)).toBeTruthy();
  expect(Y.encodeStateVector(notes.doc as Y.Doc)).toEqual(before);
  expect(uncaught).not.toHaveBeenCalled();
});

test.each(foreign)('%s that arrives while one writes takes no word away', async (_what, put) => {
  const notes = notesWith();
  const { page } = openEditor(notes);
  const { editor } = page();
  fromElsewhere(notes, put);
  const arrived = Y.encodeStateAsUpdate(notes.doc as Y.Doc);
  act(() => {
    if (!editor.isDestroyed) editor.commands.insertContentAt(1, 'typed in the same moment');
  });
  expect(Y.encodeStateAsUpdate(notes.doc as Y.Doc)).toEqual(arrived);
  fromElsewhere(notes, (theirs) => theirs.insert(theirs.length, [paragraph('more words')]));
  expect(await screen.findByText('more words')).toBeTruthy();
  expect(screen.getByText('honest words')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(uncaught).not.toHaveBeenCalled();
});

test('once the foreign content is gone, the text can be written in again', async () => {
  const notes = notesWith((theirs) => theirs.insert(0, [new Y.XmlElement('iframe')]));
  const { type, page } = openEditor(notes);
  expect(screen.queryByRole('textbox')).toBeNull();
  fromElsewhere(notes, (theirs) => theirs.delete(0, 1));
  await vi.waitFor(() => expect(page().textContent).toBe('honest words'));
  type('my ');
  expect(notes.toString()).toBe('<paragraph>my honest words</paragraph>');
});

test('an editor that breaks as it opens is not opened over and over: the text is shown to read', async () => {
  const notes = notesWith();
  const { page } = openEditor(notes);
  // React tells of every error that a boundary caught.
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const breaking = vi.spyOn(Editor.prototype, 'emit').mockImplementation((event) => {
    throw new Error(`This editor broke at ${event}.`);
  });
  vi.spyOn(page().editor.view, 'updateState').mockImplementationOnce(() => {
    throw new Error('This view is broken.');
  });
  fromElsewhere(notes, (theirs) => theirs.insert(1, [paragraph('theirs')]));
  expect(await screen.findByText(/cannot be changed here/)).toBeTruthy();
  breaking.mockRestore();
  quiet.mockRestore();
  expect(screen.getByText('theirs')).toBeTruthy();
  expect(notes.toString()).toBe('<paragraph>honest words</paragraph><paragraph>theirs</paragraph>');
});
