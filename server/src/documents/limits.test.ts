import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createPace } from './pace.ts';
import { notesOf, paragraphOf } from './testing/notes.ts';
import { closedWith, saved, until, writingScene } from './testing/scene.ts';

function sized(bytes: number): Uint8Array {
  return Y.encodeStateAsUpdate(paragraphOf('x'.repeat(bytes)));
}

test('D-50: an update over 256 KiB ends the connection with 4413, and a step 2 of that size is fine', async () => {
  const { group, table, opened } = await writingScene();
  const [tooLarge, fine] = [await opened(table, group.member), await opened(table, group.presenter)];
  tooLarge.sendFrame([0, 2], sized(limits.documentUpdate));
  await closedWith(tooLarge, closeCodes.tooLarge);
  const before = fine.saved();
  fine.sendFrame([0, 1], sized(limits.documentUpdate));
  await until(() => expect(fine.saved()).toBe(before + 1));
});

test('D-50: a step 2 over 2 MiB ends the connection with 4413', async () => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.sendFrame([0, 1], sized(limits.documentStep2));
  await closedWith(client, closeCodes.tooLarge);
});

test('D-51: a frame over 3 MiB ends the connection with 1009', async () => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.sendFrame([0, 1], new Uint8Array(limits.documentStep2 + limits.bufferedAmount));
  await closedWith(client, closeCodes.frameTooLarge);
});

test('D-50: more new deleted ranges than anybody makes end the connection with 4413', async () => {
  const { group, draft, opened } = await writingScene();
  const client = await opened(draft, group.presenter);
  client.doc.getText('question').insert(0, 'x'.repeat(2 * limits.deleteRanges + 1));
  await saved(client);
  const bytes = [0, 1, ...varUint(client.doc.clientID), ...varUint(limits.deleteRanges + 1)];
  for (let range = 0; range <= limits.deleteRanges; range += 1) bytes.push(...varUint(range * 2), 1);
  client.sendFrame([0, 2], Uint8Array.from(bytes));
  await closedWith(client, closeCodes.tooLarge);
});

test('D-50: more deleted ranges than that in a document keep nobody from coming back', async () => {
  const { group, draft, opened } = await writingScene();
  const [desk, phone] = [await opened(draft, group.presenter), await opened(draft, group.presenter)];
  const letters = 2 * limits.deleteRanges + 20;
  desk.doc.getText('question').insert(0, 'x'.repeat(letters));
  for (let at = letters - 1, round = 0; round < 2; round += 1) {
    desk.doc.transact(() => {
      for (let count = 0; count <= limits.deleteRanges / 2; count += 1, at -= 2) {
        desk.doc.getText('question').delete(at, 1);
      }
    });
  }
  await saved(desk);
  await until(() => expect(phone.doc.getText('question').length).toBe(desk.doc.getText('question').length));
  phone.provider.disconnect();
  phone.provider.connect();
  await until(() => expect(phone.provider.wsconnected).toBe(true));
  phone.doc.getText('question').insert(0, 'and back');
  await saved(phone);
  await until(() => expect(desk.doc.getText('question').toString()).toContain('and back'));
  expect(phone.closed.filter((code) => code > 4_000)).toEqual([]);
});

test('D-52: who sends faster than any hand ends with 4429', async () => {
  const paces = () => ({ writes: createPace(1, 20), frames: createPace(1, 1_000) });
  const { group, table, opened } = await writingScene({ documents: { paces } });
  const [fast, slow] = [await opened(table, group.member), await opened(table, group.presenter)];
  for (let count = 0; count < 30; count += 1) notesOf(fast.doc).insert(0, 'x');
  await closedWith(fast, closeCodes.tooMany);
  expect(slow.closed).toEqual([]);
});

test('D-53: who does not read is closed with 1013 while the others go on', async () => {
  const paces = () => ({ writes: () => true, frames: () => true });
  const { group, table, opened } = await writingScene({ documents: { paces } });
  const [author, stuck] = [await opened(table, group.member), await opened(table, group.presenter)];
  const socket = (stuck.provider.ws as unknown as { _socket: { pause(): void; resume(): void } })._socket;
  socket.pause();
  for (let count = 0; count < 120; count += 1) {
    notesOf(author.doc).insert(0, 'x'.repeat(100_000));
    notesOf(author.doc).delete(0, 100_000);
  }
  await saved(author);
  socket.resume();
  await closedWith(stuck, closeCodes.tryAgainLater);
  expect(author.closed).toEqual([]);
});

test('D-53: who asks for the state again and again and reads none of it is sent one at a time, and the last in the end', async () => {
  const { group, table, opened } = await writingScene({
    documents: { paces: () => ({ writes: () => true, frames: () => true }) },
  });
  const [author, stuck] = [await opened(table, group.member), await opened(table, group.presenter)];
  for (let count = 0; count < 30; count += 1) notesOf(author.doc).insert(0, 'x'.repeat(200_000));
  await saved(author);
  await until(() => expect(notesOf(stuck.doc).toString()).toHaveLength(6_000_000));
  const socket = (stuck.provider.ws as unknown as { _socket: { pause(): void; resume(): void } })._socket;
  const states = () => stuck.received.filter((frame) => frame[0] === 0 && frame[1] === 1).length;
  const before = states();
  socket.pause();
  for (let count = 0; count < 100; count += 1) stuck.sendFrame([0, 0], Uint8Array.of(0));
  notesOf(author.doc).insert(0, 'last');
  await saved(author);
  socket.resume();
  await until(() => expect(notesOf(stuck.doc).toString()).toContain('last'));
  notesOf(stuck.doc).insert(0, 'still here');
  await saved(stuck);
  expect(states() - before).toBeGreaterThan(1);
  expect(states() - before).toBeLessThan(10);
});

test.each([
  ['a text frame', 'hello'],
  ['an empty frame', new Uint8Array()],
  ['an unknown message', Uint8Array.of(9, 1)],
  ['an unknown sync step', Uint8Array.of(0, 7, 0)],
  ['an auth message', Uint8Array.of(2, 0, 0)],
  ['a frame that says it is longer than it is', Uint8Array.of(0, 2, 200, 1, 1)],
  ['bytes behind the frame', Uint8Array.of(0, 2, 2, 0, 0, 1)],
  ['a step 1 that is no state vector', Uint8Array.of(0, 0, 1, 9)],
  ['awareness that is none', Uint8Array.of(1, 3, 1, 5, 5)],
])('D-17, D-54: %s ends the connection with 4400', async (_what, frame) => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.sendRaw(frame);
  await closedWith(client, closeCodes.malformed);
});

test('D-54: a sub-document ends the connection with 4400', async () => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  client.doc.getMap('cases').set('sub', new Y.Doc());
  await closedWith(client, closeCodes.malformed);
});

test('D-22: a step 2 with a gap ends the connection with 4400 and leaves nothing behind', async () => {
  const { group, table, opened } = await writingScene();
  const [client, other] = [await opened(table, group.member), await opened(table, group.presenter)];
  const doc = paragraphOf('a');
  const vector = Y.encodeStateVector(doc);
  notesOf(doc).insert(1, 'b');
  client.sendFrame([0, 1], Y.encodeStateAsUpdate(doc, vector));
  await closedWith(client, closeCodes.malformed);
  notesOf(other.doc).insert(0, 'still fine');
  await saved(other);
});

test('D-57: random and truncated bytes never end the process, and the document stays usable', async () => {
  const { group, table, open, opened } = await writingScene();
  const witness = await opened(table, group.presenter);
  const sound = sized(40);
  const cut = fc.tuple(fc.nat(sound.length - 1), fc.nat(sound.length - 1), fc.nat(255)).map(([end, at, byte]) => {
    const bytes = sound.slice(0, end);
    if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });
  const payload = fc.oneof(fc.uint8Array({ maxLength: 200 }), cut);
  const frame = fc.tuple(fc.constantFrom(0, 1, 2), payload);
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 5 }), async (frames) => {
      const hostile = open(table, group.member);
      await until(() => expect(hostile.received.length).toBeGreaterThan(0));
      for (const [step, bytes] of frames) hostile.sendFrame([0, step], bytes);
      hostile.sendRaw(Uint8Array.from(frames[0]?.[1] ?? []));
      hostile.close();
    }),
    { numRuns: 60 },
  );
  notesOf(witness.doc).insert(0, 'usable');
  await saved(witness);
  const late = await opened(table, group.facilitator);
  expect(notesOf(late.doc).toString()).toBe('usable');
  expect(witness.closed).toEqual([]);
});

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varUint(Math.floor(value / 128))];
}

test('D-57: types nested beyond any stack do not end the process, nor does deleting them', async () => {
  const { group, table, opened } = await writingScene();
  const [hostile, witness] = [await opened(table, group.member), await opened(table, group.presenter)];
  witness.provider.disconnect();
  const depth = 10_000;
  const names = ['bulletList', 'listItem'].map((name) => [3, name.length, ...Buffer.from(name)]);
  const item = (clock: number) => [
    ...(clock === 0 ? [0x07, 1, 5, ...Buffer.from('notes')] : [0x07, 0, 7, ...varUint(clock - 1)]),
    ...(names[clock % 2] ?? []),
  ];
  const nested = [1, ...varUint(depth), 7, 0];
  for (let clock = 0; clock < depth; clock += 1) nested.push(...item(clock));
  hostile.provider.messageHandlers[0] = () => undefined;
  hostile.sendFrame([0, 2], Uint8Array.from([...nested, 0]));
  hostile.sendFrame([0, 2], Uint8Array.of(0, 1, 7, 1, 0, 1));
  await closedWith(hostile, closeCodes.malformed);
  witness.provider.connect();
  notesOf(witness.doc).insert(0, 'usable');
  await saved(witness);
});
