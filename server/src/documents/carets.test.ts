import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Client } from './testing/client.ts';
import { notesOf } from './testing/notes.ts';
import { saved, until, writingScene } from './testing/scene.ts';

const somewhere = { type: null, tname: 'notes', item: null, assoc: 0 };
const sound = { anchor: somewhere, head: somewhere };

/** What `reader` sees of `other` once it has heard the last thing that `other` says of itself. */
async function relayed(other: Client, reader: Client, cursor: unknown): Promise<Record<string, unknown> | undefined> {
  const color = `#${Math.floor(Math.random() * 0xff_ffff)
    .toString(16)
    .padStart(6, '0')}`;
  other.awareness.setLocalState({ user: { color }, cursor, more: 'x' });
  const seen = () => reader.awareness.getStates().get(other.doc.clientID);
  await until(() => expect(seen()?.user.color).toBe(color));
  return seen();
}

/** A table with somebody who writes, and somebody who only reads along. */
async function atTable() {
  const scene = await writingScene();
  const { group, table, opened } = scene;
  const [member, observer] = [await opened(table, group.member), await opened(table, group.observer)];
  return { ...scene, member, observer, reader: await opened(table, group.presenter) };
}

test('D-36: an editor’s carets pass as they are, in words, between blocks and at the edges', async () => {
  const { member, reader } = await atTable();
  notesOf(member.doc).insert(0, 'some words');
  await saved(member);
  const notes = member.doc.getXmlFragment('notes');
  const [paragraph] = notes.toArray() as Y.XmlElement[];
  const text = paragraph?.get(0) as Y.XmlText;
  const places = [
    Y.createRelativePositionFromTypeIndex(text, 4, -1),
    Y.createRelativePositionFromTypeIndex(text, text.length, -1),
    Y.createRelativePositionFromTypeIndex(notes, 0, -1),
    Y.createRelativePositionFromTypeIndex(notes, 1, -1),
    new Y.RelativePosition(null, 'notes', paragraph?._item?.id ?? null),
    new Y.RelativePosition(paragraph?._item?.id ?? null, null, null),
  ];
  for (const anchor of places) {
    const cursor = { anchor, head: places[0] };
    expect((await relayed(member, reader, cursor))?.cursor).toEqual(JSON.parse(JSON.stringify(cursor)));
  }
  expect((await relayed(member, reader, null))?.cursor).toBeNull();
});

test('D-36: what is no caret is left out, and the person stays', async () => {
  const { member, reader } = await atTable();
  const id = { client: 1, clock: 1 };
  const wrong = [
    { anchor: null, head: null },
    { anchor: somewhere },
    { anchor: somewhere, head: {} },
    { anchor: somewhere, head: { type: null, tname: null, item: null } },
    { anchor: somewhere, head: { tname: 'elsewhere' } },
    { anchor: somewhere, head: { tname: '__proto__' } },
    { anchor: somewhere, head: { item: { client: -1, clock: 0 } } },
    { anchor: somewhere, head: { item: { client: 1 } } },
    { anchor: somewhere, head: { item: { client: 2 ** 32, clock: 0 } } },
    { anchor: somewhere, head: { item: id, assoc: 0.5 } },
    { anchor: somewhere, head: { item: id, type: 'x' } },
    'here',
    [],
    7,
  ];
  for (const cursor of wrong) expect(await relayed(member, reader, cursor)).toEqual({ user: expect.anything() });
  expect(member.closed).toEqual([]);
});

test('D-36: nothing else that a client says of itself is passed on, nor within a caret', async () => {
  const { member, reader } = await atTable();
  const place = { ...somewhere, item: { client: 1, clock: 1, more: 1 }, more: 1 };
  const state = await relayed(member, reader, { anchor: place, head: place, more: 1 });
  const kept = { ...somewhere, item: { client: 1, clock: 1 } };
  expect(state).toEqual({ user: expect.anything(), cursor: { anchor: kept, head: kept } });
});

test('D-37: of who only reads there is no caret', async () => {
  const { observer, reader } = await atTable();
  expect(await relayed(observer, reader, sound)).toEqual({ user: expect.objectContaining({ name: 'Otto' }) });
});

test('D-37: a caret goes when its person may not write any more', async () => {
  const { place, group, member, reader } = await atTable();
  expect((await relayed(member, reader, sound))?.cursor).toEqual(sound);
  const rows = place.storage.database.updateTable('memberships').where('personId', '=', group.member);
  await rows.set({ role: 'observer' }).execute();
  await place.documents.recheck({ meetingId: group.meetingId });
  const seen = () => reader.awareness.getStates().get(member.doc.clientID);
  await until(() => expect(seen()).toEqual({ user: expect.objectContaining({ name: 'Mina' }) }));
});

/** Says something of itself under a client id of its choice, before anything else is said. */
function speakAs(client: Client, clientId: number): void {
  client.awareness.setLocalState(null);
  client.doc.clientID = clientId;
  client.awareness.clientID = clientId;
  client.provider.disconnect();
  client.provider.connect();
  client.awareness.setLocalState({ cursor: sound });
}

test('D-38: the id of who has gone stays theirs: nobody takes it, and they are seen again under it', async () => {
  const { group, member, observer, reader, table, opened } = await atTable();
  const id = member.doc.clientID;
  await relayed(member, reader, sound);
  member.provider.disconnect();
  await until(() => expect(reader.awareness.getStates().has(id)).toBe(false));
  speakAs(observer, id);
  await until(() => expect(observer.provider.synced).toBe(true));
  const late = await opened(table, group.facilitator);
  expect([reader, late].map((client) => client.awareness.getStates().has(id))).toEqual([false, false]);
  member.provider.connect();
  await until(() => expect(reader.awareness.getStates().get(id)?.user.name).toBe('Mina'));
});

test('D-38: nobody writes under the id of another’s caret before they do', async () => {
  const { group, member, reader, table, opened } = await atTable();
  await relayed(member, reader, sound);
  const thief = await opened(table, group.facilitator);
  thief.doc.clientID = member.doc.clientID;
  notesOf(thief.doc).insert(0, 'first');
  await until(() => expect(thief.refused).toEqual(['not-allowed']));
  notesOf(member.doc).insert(0, 'mine');
  await saved(member);
  await until(() => expect(notesOf(reader.doc).toString()).toBe('mine'));
});
