import { closeCodes, type DocumentName, documentPath, messageType } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as decoding from 'lib0/decoding';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { savedFrame, syncFrame } from './frames.ts';
import { notesOf, paragraphOf } from './testing/notes.ts';
import { closedWith, saved, until, writingScene } from './testing/scene.ts';

type Frame = { type: number; step?: number; body: Uint8Array | string | number };

/** A socket that says only what it is told to say. */
function bareSocket(url: string, name: DocumentName, personId: string) {
  const socket = new WebSocket(`${url}/documents/${documentPath(name)}`, { headers: { cookie: `person=${personId}` } });
  const heard: Frame[] = [];
  socket.on('message', (bytes: Buffer) => heard.push(read(new Uint8Array(bytes))));
  onTestFinished(() => socket.terminate());
  return {
    heard,
    steps: () => heard.map(({ type, step }) => `${type}/${step ?? ''}`),
    /** The same without carets and counts. */
    synced: () => heard.filter(({ type }) => type === messageType.sync).map(({ step }) => `0/${step}`),
    updates: () => heard.filter(({ type, step }) => type === messageType.sync && step !== 0).map(({ body }) => body),
    send: (frame: Uint8Array) => socket.send(frame),
  };
}

function read(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case messageType.sync:
      return { type, step: decoding.readVarUint(decoder), body: decoding.readVarUint8Array(decoder) };
    case messageType.saved:
      return { type, body: decoding.readVarUint(decoder) };
    case messageType.refused:
      return { type, body: decoding.readVarString(decoder) };
    default:
      return { type, body: decoding.readVarUint8Array(decoder) };
  }
}

const nothing = Uint8Array.of(0);

test('D-10, D-12: who is connected hears a step 1, and nothing else of the document before asking with a step 1', async () => {
  const { place, group, table, opened } = await writingScene();
  const author = await opened(table, group.member);
  const bare = bareSocket(place.url, table, group.presenter);
  await until(() => expect(bare.synced()).toEqual(['0/0']));
  notesOf(author.doc).insert(0, 'before');
  await saved(author);
  expect(bare.synced()).toEqual(['0/0']);
  bare.send(syncFrame('step1', nothing));
  await until(() => expect(bare.synced()).toEqual(['0/0', '0/1']));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bare.updates()[0] as Uint8Array);
  expect(notesOf(doc).toString()).toBe('before');
  notesOf(author.doc).insert(0, 'and ');
  await until(() => expect(bare.synced()).toEqual(['0/0', '0/1', '0/2']));
  Y.applyUpdate(doc, bare.updates()[1] as Uint8Array);
  expect(notesOf(doc).toString()).toBe('and before');
});

test('D-10, D-11: a step 1 is answered with what its sender does not have; a step 2 brings what the server does not have', async () => {
  const { place, group, table, opened } = await writingScene();
  const author = await opened(table, group.member);
  const known = Y.encodeStateVector(author.doc);
  notesOf(author.doc).insert(0, 'news');
  await saved(author);
  const bare = bareSocket(place.url, table, group.presenter);
  await until(() => expect(bare.synced()).toHaveLength(1));
  bare.send(syncFrame('step1', known));
  await until(() => expect(bare.synced()).toContain('0/1'));
  const brought = bare.heard.find(({ step }) => step === 1)?.body as Uint8Array;
  expect(Y.encodeStateVectorFromUpdate(brought)).toEqual(
    Y.encodeStateVectorFromUpdate(Y.encodeStateAsUpdate(author.doc, known)),
  );
  bare.send(syncFrame('step2', Y.encodeStateAsUpdate(paragraphOf('and mine'))));
  await until(() => expect(notesOf(author.doc).toString()).toContain('and mine'));
});

test('D-15, D-16, D-20: a refusal is said in JSON before the count that settles it, and counts are of this connection', async () => {
  const { place, group, table } = await writingScene();
  const bare = bareSocket(place.url, table, group.member);
  await until(() => expect(bare.heard).toHaveLength(1));
  bare.send(syncFrame('update', Y.encodeStateAsUpdate(paragraphOf('fine'))));
  await until(() => expect(bare.heard.at(-1)).toEqual({ type: 100, body: 1 }));
  const forged = new Y.Doc();
  forged.getText('secrets').insert(0, 'x');
  bare.send(syncFrame('update', Y.encodeStateAsUpdate(forged)));
  await until(() => expect(bare.heard.at(-1)).toEqual({ type: 100, body: 2 }));
  expect(bare.heard.at(-2)).toEqual({ type: 101, body: JSON.stringify({ code: 'not-allowed', about: 'secrets' }) });
});

test('D-13, D-14: states go out as awareness, and again to whoever asks for them', async () => {
  const { place, group, table, opened } = await writingScene();
  const author = await opened(table, group.member);
  author.awareness.setLocalState({});
  const bare = bareSocket(place.url, table, group.presenter);
  await until(() => expect(bare.steps()).toEqual(['0/0', '1/']));
  bare.send(Uint8Array.of(messageType.queryAwareness));
  await until(() => expect(bare.steps()).toEqual(['0/0', '1/', '1/']));
  expect(Buffer.from(bare.heard[2]?.body as Uint8Array).includes('Mina')).toBe(true);
});

test.each([
  ['saved', savedFrame(1)],
  ['refused', Uint8Array.of(messageType.refused, 0)],
])('D-17: a frame of “%s”, which only the server says, is malformed', async (_what, frame) => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.sendRaw(frame);
  await closedWith(client, closeCodes.malformed);
});

test('D-1: an edit is measured before it is read, and read before it is asked whether its person may write', async () => {
  const { group, table, opened } = await writingScene();
  const [large, reader] = [await opened(table, group.member), await opened(table, group.observer)];
  large.sendFrame([0, 2], new Uint8Array(limits.documentUpdate + 1).fill(255));
  await closedWith(large, closeCodes.tooLarge);
  expect(large.closed[0]).toBe(closeCodes.tooLarge);
  reader.sendFrame([0, 2], Uint8Array.of(1, 1, 9, 0, 200));
  await closedWith(reader, closeCodes.malformed);
  expect(reader.refused).toEqual([]);
});

test('D-1: what is not allowed is not measured against the room that is left, and nothing of it is stored', async () => {
  let stored = 0;
  const { group, table, opened } = await writingScene({
    log: (plain) => ({
      ...plain,
      append: (rows) => {
        stored += rows.length;
        return plain.append(rows);
      },
    }),
  });
  const member = await opened(table, group.member);
  const before = stored;
  const forged = new Y.Doc();
  for (let count = 0; count < 9; count += 1) forged.getText('secrets').insert(0, 'x'.repeat(200_000));
  member.sendFrame([0, 1], Y.encodeStateAsUpdate(forged));
  await until(() => expect(member.refused).toEqual(['not-allowed']));
  await saved(member);
  expect(stored).toBe(before);
});
