import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import type { Client } from './testing/client.ts';
import { closedWith, saved, until, writingScene } from './testing/scene.ts';

function userOf(client: Client, clientId: number): unknown {
  return client.awareness.getStates().get(clientId)?.user;
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
  victim.awareness.setLocalStateField('at', 'here');
  await until(() => expect(reader.awareness.getStates().get(victim.doc.clientID)?.at).toBe('here'));
  const far = 2 ** 50;
  sendStates(attacker, states([victim.doc.clientID, far, { at: 'elsewhere' }]));
  sendStates(attacker, states([victim.doc.clientID, far, null]));
  attacker.awareness.setLocalStateField('at', 'done');
  await until(() => expect(reader.awareness.getStates().get(attacker.doc.clientID)?.at).toBe('done'));
  expect(reader.awareness.getStates().get(victim.doc.clientID)?.at).toBe('here');
});

test('D-31: one connection has one caret, however many ids it names', async () => {
  const { group, table, opened } = await writingScene();
  const [many, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  sendStates(many, states([4_000_000_001, 1, { at: 1 }], [4_000_000_002, 1, { at: 2 }]));
  many.awareness.setLocalStateField('at', 'own');
  await until(() => expect(reader.awareness.getStates().get(many.doc.clientID)?.at).toBe('own'));
  expect([...reader.awareness.getStates().keys()].toSorted()).toEqual(
    [many.doc.clientID, reader.doc.clientID].toSorted(),
  );
});

test('D-34: a caret goes when its connection goes, and D-35: is seen again after a reconnect', async () => {
  const { group, table, opened } = await writingScene();
  const [member, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  member.awareness.setLocalStateField('at', 'here');
  const seen = () => reader.awareness.getStates().get(member.doc.clientID)?.at;
  await until(() => expect(seen()).toBe('here'));
  member.provider.ws?.close();
  await until(() => expect(seen()).toBeUndefined());
  await until(() => expect(seen()).toBe('here'));
});

test('D-35: a joiner sees the carets that are there', async () => {
  const { group, table, opened } = await writingScene();
  const member = await opened(table, group.member);
  member.awareness.setLocalStateField('at', 'here');
  const reader = await opened(table, group.presenter);
  await until(() => expect(reader.awareness.getStates().get(member.doc.clientID)?.at).toBe('here'));
});

test('D-33: a state over 4 KiB ends the connection with 4413', async () => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.awareness.setLocalStateField('at', 'x'.repeat(limits.awareness + 1024));
  await closedWith(client, closeCodes.tooLarge);
});

test('D-30: a notebook has no awareness, not even between two devices of its owner', async () => {
  const { group, notebookOf, opened } = await writingScene();
  const own = notebookOf(group.member);
  const [desk, phone] = [await opened(own, group.member), await opened(own, group.member)];
  desk.awareness.setLocalStateField('at', 'nobody hears this');
  desk.doc.getText('notes').insert(0, 'after');
  await saved(desk);
  await until(() => expect(phone.doc.getText('notes').toString()).toBe('after'));
  expect(phone.heard('nobody hears this')).toBe(false);
});
