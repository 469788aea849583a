import { done, refuse } from '@casecircle/shared/domain/result.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { expect, test } from 'vitest';
import { notesOf } from './testing/notes.ts';
import { rowsOf, saved, scene, until } from './testing/scene.ts';

test('D-8: changes that name the same documents in opposite order do not wait for each other for ever', async () => {
  const { place, group, table, draft, opened } = await scene();
  const reader = await opened(table, group.presenter);
  const change = (names: DocumentName[]) =>
    place.documents.edit(names, (docs) => {
      for (const doc of docs) doc.getText('mark').insert(0, 'x');
      return done(undefined);
    });
  const edits = Array.from({ length: 20 }, (_, turn) => change(turn % 2 === 0 ? [table, draft] : [draft, table]));
  expect((await Promise.all(edits)).every((answer) => answer.ok)).toBe(true);
  await until(() => expect(reader.doc.getText('mark').length).toBe(20));
});

test('D-61: a change that names a forgotten document is refused as forgotten, and changes none of the others', async () => {
  const { place, group, table, draft, opened } = await scene();
  const desk = await opened(draft, group.presenter);
  await place.documents.forget(table);
  const answer = await place.documents.edit([draft, table], (docs) => {
    for (const doc of docs) doc.getText('mark').insert(0, 'x');
    return done(undefined);
  });
  expect(answer).toEqual(refuse('forgotten'));
  await saved(desk);
  expect([desk.doc.getText('mark').length, desk.closed]).toEqual([0, []]);
});

test('D-8: a change that throws leaves nothing behind, in memory or in the log', async () => {
  const { place, group, table, opened } = await scene();
  const reader = await opened(table, group.presenter);
  const answer = await place.documents.edit([table], ([doc]) => {
    doc?.getText('mark').insert(0, 'half a thought');
    throw new Error('in the middle');
  });
  expect(answer).toEqual(refuse('not-saved'));
  await saved(reader);
  expect(reader.heard('half a thought')).toBe(false);
  expect((await opened(table, group.member)).heard('half a thought')).toBe(false);
});

test('D-103: a change that refuses half-way leaves nothing behind either', async () => {
  const { place, group, table, draft, opened } = await scene();
  const reader = await opened(table, group.presenter);
  const answer = await place.documents.edit([table, draft], ([doc]) => {
    doc?.getText('mark').insert(0, 'half a thought');
    return refuse('not-found', 'slip');
  });
  expect(answer).toEqual(refuse('not-found', 'slip'));
  await saved(reader);
  expect(reader.heard('half a thought')).toBe(false);
  expect((await opened(table, group.member)).heard('half a thought')).toBe(false);
});

test('D-104: reading a document leaves no trace of it, and one that was forgotten reads like one that never was', async () => {
  const { place, group, table, notebookOf, opened } = await scene();
  const notebook = notebookOf(group.member);
  expect(await place.documents.read(notebook, () => 'read')).toBeUndefined();
  expect(await rowsOf(place)).toEqual([]);
  const writer = await opened(notebook, group.member);
  notesOf(writer.doc).insert(0, 'mine');
  await saved(writer);
  expect(await place.documents.read(notebook, (doc) => notesOf(doc).toString())).toBe('mine');
  await place.documents.forget(notebook);
  expect(await place.documents.read(notebook, () => 'read')).toBeUndefined();
  const known = await place.documents.known([notebook, table]);
  expect([...known]).toEqual([[`notebook/${group.meetingId}/${group.member}`, 'forgotten']]);
});

test('D-85: a change that throws before it did anything drops nothing, and says so to nobody', async () => {
  const reported: string[] = [];
  const { place, group, table, draft, opened } = await scene({ report: (event) => void reported.push(event) });
  const [reader, desk] = [await opened(table, group.member), await opened(draft, group.presenter)];
  const answer = await place.documents.edit([table, draft], () => {
    throw new Error('at once');
  });
  expect(answer).toEqual(refuse('internal'));
  expect(reported).toEqual(['change-failed', 'change-failed']);
  desk.doc.getText('question').insert(0, 'x');
  await saved(reader, desk);
  expect([reader.closed, desk.closed]).toEqual([[], []]);
});

test('D-23: a connection on which nothing happens hears from the server, and D-56: a dead one is ended', async () => {
  const { group, table, opened } = await scene({ documents: { beatMs: 20 } });
  const [quiet, dead] = [await opened(table, group.member), await opened(table, group.presenter)];
  const before = quiet.received.length;
  await until(() => expect(quiet.received.length).toBeGreaterThan(before + 2));
  expect(quiet.closed).toEqual([]);
  dead.awareness.setLocalStateField('at', 'here');
  const seen = () => quiet.awareness.getStates().has(dead.doc.clientID);
  await until(() => expect(seen()).toBe(true));
  const socket = dead.provider.ws as unknown as { _socket: { pause(): void } };
  socket._socket.pause();
  await until(() => expect(seen()).toBe(false));
});
