import { randomUUID } from 'node:crypto';
import { EntryValue, readEntries, removeEntry, writeEntry } from '@casecircle/shared/document/entries.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Client } from './testing/client.ts';
import { notesOf } from './testing/notes.ts';
import { rowsOf, saved, until, writingScene } from './testing/scene.ts';

/** What honest editors do all evening. None of it may ever be refused, and everybody must end with the same table. */
type Scene = Awaited<ReturnType<typeof writingScene>>;

const written = ({ doc }: Client) => doc.getXmlFragment('notes').toString();

function paragraph(words: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(words)]);
  return made;
}

function textOf({ doc }: Client, index: number): Y.XmlText {
  return (doc.getXmlFragment('notes').get(index) as Y.XmlElement).get(0) as Y.XmlText;
}

function reflection({ group }: Scene, text: string): EntryValue {
  return EntryValue.parse({ kind: 'reflection', caseId: group.caseId, phase: 'process', text, at: 1 });
}

async function expectAccepted(author: Client, ...others: Client[]): Promise<void> {
  await saved(author);
  for (const other of others) await until(() => expect(written(other)).toBe(written(author)));
  expect(author.refused).toEqual([]);
  expect(author.closed.filter((code) => code >= 4_000)).toEqual([]);
}

test('D-70: undo and redo are accepted, of words, of whole paragraphs and of an entry', async () => {
  const at = await writingScene();
  const [author, reader] = [await at.opened(at.table, at.group.member), await at.opened(at.table, at.group.presenter)];
  const notes = author.doc.getXmlFragment('notes');
  const undo = new Y.UndoManager([notes, author.doc.getMap('entries')], { captureTimeout: 0 });
  notes.push([paragraph('mine')]);
  textOf(author, 1).insert(4, ' alone');
  textOf(author, 1).format(0, 4, { bold: {} });
  await until(() => expect(written(reader)).toBe(written(author)));
  notesOf(reader.doc).insert(0, 'theirs');
  await until(() => expect(written(author)).toBe(written(reader)));
  const id = randomUUID();
  writeEntry(author.doc, at.group.member, id, reflection(at, 'It went quiet.'));
  notes.delete(1, 1);
  removeEntry(author.doc, at.group.member, id);
  const all = undo.undoStack.length;
  for (let count = 0; count < all; count += 1) undo.undo();
  await expectAccepted(author, reader);
  expect(written(reader)).toBe('<paragraph>theirs</paragraph>');
  for (let count = 0; count < all - 2; count += 1) undo.redo();
  await expectAccepted(author, reader);
  expect(written(reader)).toContain('<bold>mine</bold> alone');
  await until(() => expect(readEntries(reader.doc)).toMatchObject([{ text: 'It went quiet.' }]));
});

test('D-70: a paste of 10 kB is accepted, as one text and as many paragraphs', async () => {
  const { group, table, opened } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  notesOf(author.doc).insert(0, 'pasted words '.repeat(800));
  await expectAccepted(author, reader);
  author.doc.getXmlFragment('notes').insert(
    0,
    Array.from({ length: 100 }, (_, count) => paragraph(`${count} ${'pasted words '.repeat(8)}`)),
  );
  await expectAccepted(author, reader);
  expect(written(reader).length).toBeGreaterThan(20_000);
});

test('D-89: formatting is accepted, also where two people mark the same words at once', async () => {
  const { group, table, opened } = await writingScene();
  const [author, other] = [await opened(table, group.member), await opened(table, group.presenter)];
  author.doc.getXmlFragment('notes').push([paragraph('the anger keeps somebody in the room')]);
  await until(() => expect(written(other)).toBe(written(author)));
  for (const client of [author, other]) client.provider.disconnect();
  textOf(author, 1).format(4, 12, { bold: {} });
  textOf(other, 1).format(0, 20, { italic: {} });
  textOf(other, 1).format(8, 4, { italic: null });
  for (const client of [author, other]) client.provider.connect();
  await saved(author, other);
  await expectAccepted(author, other);
  await expectAccepted(other, author);
  for (const mark of ['<bold>', '<italic>']) expect(written(author)).toContain(mark);
});

test('D-58: a reconnect that brings the whole delete set is accepted, and changes nothing', async () => {
  const { place, group, table, opened } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  notesOf(author.doc).insert(0, 'x'.repeat(600));
  for (let at = 598; at >= 0; at -= 2) notesOf(author.doc).delete(at, 1);
  await expectAccepted(author, reader);
  const before = await rowsOf(place);
  for (const client of [author, reader]) {
    client.provider.disconnect();
    client.provider.connect();
    await until(() => expect(client.provider.wsconnected).toBe(true));
    client.sendFrame([0, 1], Y.encodeStateAsUpdate(client.doc));
    await until(() => expect(client.saved()).toBeGreaterThan(1));
    expect(client.refused).toEqual([]);
  }
  expect(await rowsOf(place)).toHaveLength(before.length);
});

test('D-75: after a reload one goes on under a new client id, in the notes and in one’s own entries', async () => {
  const at = await writingScene();
  const { group, table, opened } = at;
  const [before, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  const [kept, removed] = [randomUUID(), randomUUID()];
  notesOf(before.doc).insert(0, 'before');
  for (const id of [kept, removed]) writeEntry(before.doc, group.member, id, reflection(at, 'before'));
  await saved(before);
  before.close();
  const after = await opened(table, group.member);
  expect(after.doc.clientID).not.toBe(before.doc.clientID);
  notesOf(after.doc).insert(6, ' and after');
  writeEntry(after.doc, group.member, kept, reflection(at, 'changed after'));
  removeEntry(after.doc, group.member, removed);
  await expectAccepted(after, reader);
  expect(written(reader)).toContain('before and after');
  await until(() => expect(readEntries(reader.doc).map(({ text }) => text)).toEqual(['changed after']));
});

test('D-9, D-76: an old tab that was offline for an hour comes back to a document written anew, and its words are taken', async () => {
  let now = 1_000_000;
  const { place, group, table, opened } = await writingScene({ documents: { graceMs: 0, now: () => now } });
  const tab = await opened(table, group.member);
  notesOf(tab.doc).insert(0, 'an hour ago. ');
  await saved(tab);
  tab.provider.disconnect();
  const other = await opened(table, group.presenter);
  for (let count = 0; count < 30; count += 1) {
    notesOf(other.doc).insert(0, 'since then. ');
    await saved(other);
  }
  notesOf(other.doc).delete(0, 12);
  other.doc.getXmlFragment('notes').insert(0, [paragraph('on top')]);
  await saved(other);
  other.close();
  await until(async () => expect(await rowsOf(place)).toHaveLength(1));
  textOf(tab, 0).insert(13, 'written offline. ');
  textOf(tab, 0).delete(0, 3);
  now += 60 * 60_000;
  tab.provider.connect();
  const reader = await opened(table, group.facilitator);
  await expectAccepted(tab, reader);
  expect(written(reader)).toContain('hour ago. written offline. ');
  expect(written(reader)).toContain('<paragraph>on top</paragraph>');
});
