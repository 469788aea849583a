import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import type { Client } from './testing/client.ts';
import { notesOf } from './testing/notes.ts';
import { closedWith, saved, until, writingScene } from './testing/scene.ts';

function userOf(client: Client, clientId: number): unknown {
  return client.awareness.getStates().get(clientId)?.user;
}

/** A caret at the beginning of the notes, told apart by its side. */
function cursor(assoc: number) {
  const place = { type: null, tname: 'notes', item: null, assoc };
  return { anchor: place, head: place };
}

/** The side of another's caret, as this client sees it. */
function seen(client: Client, clientId: number): number | undefined {
  return client.awareness.getStates().get(clientId)?.cursor?.anchor.assoc;
}

function states(...entries: [clientId: number, clock: number, state: unknown][]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [clientId, clock, state] of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
}

function sendStates(client: Client, body: Uint8Array): void {
  const frame = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, body);
  });
  client.sendRaw(frame);
}

test('D-32: whatever a client says about who it is, others see the person of its session', async () => {
  const { group, table, opened } = await writingScene();
  const [liar, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  liar.awareness.setLocalStateField('user', { id: group.facilitator, name: 'Frida', color: '#12ab34', extra: 'x' });
  const expected = { id: group.member, name: 'Mina', color: '#12ab34' };
  await until(() => expect(userOf(reader, liar.doc.clientID)).toEqual(expected));
  liar.awareness.setLocalStateField('user', { color: 'url(https://elsewhere.example)' });
  await until(() => expect(userOf(reader, liar.doc.clientID)).toEqual({ id: group.member, name: 'Mina' }));
});

test('D-31: nobody can speak for, or remove, the caret of another', async () => {
  const { group, table, opened } = await writingScene();
  const [victim, attacker] = [await opened(table, group.member), await opened(table, group.presenter)];
  const reader = await opened(table, group.facilitator);
  victim.awareness.setLocalStateField('cursor', cursor(1));
  await until(() => expect(seen(reader, victim.doc.clientID)).toBe(1));
  const far = 2 ** 50;
  sendStates(attacker, states([victim.doc.clientID, far, { cursor: cursor(7) }]));
  sendStates(attacker, states([victim.doc.clientID, far, null]));
  attacker.awareness.setLocalStateField('cursor', cursor(2));
  await until(() => expect(seen(reader, attacker.doc.clientID)).toBe(2));
  expect(seen(reader, victim.doc.clientID)).toBe(1);
});

test('D-31: one connection has one caret, however many ids it names', async () => {
  const { group, table, opened } = await writingScene();
  const [many, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  sendStates(many, states([4_000_000_001, 1, {}], [4_000_000_002, 1, {}]));
  many.awareness.setLocalStateField('cursor', cursor(1));
  await until(() => expect(seen(reader, many.doc.clientID)).toBe(1));
  expect([...reader.awareness.getStates().keys()].toSorted()).toEqual(
    [many.doc.clientID, reader.doc.clientID].toSorted(),
  );
});

test('D-34: a caret goes when its connection goes, and D-35: is seen again after a reconnect', async () => {
  const { group, table, opened } = await writingScene();
  const [member, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  member.awareness.setLocalStateField('cursor', cursor(1));
  await until(() => expect(seen(reader, member.doc.clientID)).toBe(1));
  member.provider.ws?.close();
  await until(() => expect(seen(reader, member.doc.clientID)).toBeUndefined());
  await until(() => expect(seen(reader, member.doc.clientID)).toBe(1));
});

test('D-34: whoever has something else of the meeting open stands on at the table, renewed, without a caret', async () => {
  const { group, table, notebookOf, opened } = await writingScene({ documents: { beatMs: 500 } });
  const [member, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  const notebook = await opened(notebookOf(group.member), group.member);
  const { clientID } = member.doc;
  member.awareness.setLocalStateField('cursor', cursor(1));
  await until(() => expect(seen(reader, clientID)).toBe(1));
  member.close();
  await until(() => expect(seen(reader, clientID)).toBeUndefined());
  const clock = () => reader.awareness.meta.get(clientID)?.clock ?? 0;
  const told = clock();
  await until(() => expect(clock()).toBeGreaterThan(told));
  expect(userOf(reader, clientID)).toMatchObject({ id: group.member });
  notebook.close();
  await until(() => expect(userOf(reader, clientID)).toBeUndefined());
});

test('D-35: a joiner sees the carets that are there', async () => {
  const { group, table, opened } = await writingScene();
  const member = await opened(table, group.member);
  member.awareness.setLocalStateField('cursor', cursor(1));
  const reader = await opened(table, group.presenter);
  await until(() => expect(seen(reader, member.doc.clientID)).toBe(1));
});

test('D-33: a state over 4 KiB ends the connection with 4413', async () => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.awareness.setLocalStateField('more', 'x'.repeat(limits.awareness + 1024));
  await closedWith(client, closeCodes.tooLarge);
});

test('D-30: a notebook has no awareness, not even between two devices of its owner', async () => {
  const { group, notebookOf, opened } = await writingScene();
  const own = notebookOf(group.member);
  const [desk, phone] = [await opened(own, group.member), await opened(own, group.member)];
  desk.awareness.setLocalStateField('at', 'nobody hears this');
  notesOf(desk.doc).insert(0, 'after');
  await saved(desk);
  await until(() => expect(notesOf(phone.doc).toString()).toBe('after'));
  expect(phone.heard('nobody hears this')).toBe(false);
});
