import { randomUUID } from 'node:crypto';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { craft } from './guard/hostile-update.ts';
import { Size } from './size.ts';
import type { Client } from './testing/client.ts';
import { rowsOf, saved, scene } from './testing/scene.ts';

const large = 200 * 1024;
const unpaced = { paces: () => ({ writes: () => true, frames: () => true }) };

/** Writes into a question until the server will have no more of it. */
async function fill(client: Client): Promise<number> {
  let written = 0;
  for (; client.refused.length === 0; written += large) {
    client.doc.getText('question').insert(0, 'x'.repeat(large));
    await saved(client);
  }
  return written;
}

test('D-59: what would make a document too large is refused with too-large, and the connection stays', async () => {
  const { group, draft, opened } = await scene({ documents: unpaced });
  const [client, phone] = [await opened(draft, group.presenter), await opened(draft, group.presenter)];
  const written = await fill(client);
  expect([client.refused, client.closed]).toEqual([['too-large'], []]);
  expect(written).toBeGreaterThan(limits.ownDocument - 2 * large);
  expect(phone.doc.getText('question').length).toBe(written - large);
});

test('D-59: a full document takes words again when some were deleted', async () => {
  const { group, draft, opened } = await scene({ documents: unpaced });
  const client = await opened(draft, group.presenter);
  await fill(client);
  const reader = await opened(draft, group.presenter);
  const question = reader.doc.getText('question');
  question.delete(0, question.length);
  await saved(reader);
  question.insert(0, 'x'.repeat(large));
  await saved(reader);
  expect([reader.refused, reader.closed]).toEqual([[], []]);
});

test('D-59: a document is as full as its log when it comes back to memory', () => {
  const row = (seq: number) => ({ seq, bytes: new Uint8Array(limits.ownDocument / 2 - 100) });
  const size = new Size(new Y.Doc(), 'draft', [row(1), row(2)]);
  expect([size.hasRoomFor(201, true), size.hasRoomFor(200, true), size.hasRoomFor(201, false)]).toEqual([
    false,
    true,
    true,
  ]);
  expect(new Size(new Y.Doc(), 'table', [row(1), row(2)]).hasRoomFor(201, true)).toBe(true);
});

test('D-9, D-59: writing the same over and over fills nothing: what is long is written down anew', async () => {
  const { place, group, notebookOf, opened } = await scene({ documents: unpaced });
  const client = await opened(notebookOf(group.member), group.member);
  const id = randomUUID();
  for (let count = 0; count * large < 2 * limits.ownDocument; count += 1) {
    client.doc.getMap('slips').set(id, { text: `${count}`.repeat(large / `${count}`.length) });
    await saved(client);
  }
  expect(client.refused).toEqual([]);
  expect((await rowsOf(place)).length).toBeLessThan(15);
});

test('D-9: many small updates are written down anew, however few rows they share', () => {
  const document = new Y.Doc();
  const size = new Size(document, 'table', []);
  const text = document.getText('question');
  const type = (letters: number) => {
    for (let count = 0; count < letters; count += 1) text.insert(0, 'x');
  };
  type(5_000);
  expect(size.isVague).toBe(false);
  type(1);
  expect(size.isVague).toBe(true);
  size.noteWritten(1);
  expect(size.isVague).toBe(false);
});

test('D-59: a document with very many deleted ranges takes no more, before its states outgrow a step 2', () => {
  const document = new Y.Doc();
  document.clientID = 1;
  document.getText('question').insert(0, 'x'.repeat(3 * limits.documentRanges));
  const deleteSome = (count: number) => {
    const ranges = Array.from({ length: count }, (_, at) => ({ client: 1, clock: at * 2, length: 1 }));
    Y.applyUpdate(document, craft([], ranges));
  };
  deleteSome(limits.documentRanges - 1);
  expect(new Size(document, 'table', []).hasRoomFor(10, false)).toBe(true);
  deleteSome(limits.documentRanges);
  expect(new Size(document, 'table', []).hasRoomFor(10, false)).toBe(false);
  const deletions =
    craft([], []).byteLength + Y.encodeStateAsUpdate(document, Y.encodeStateVector(document)).byteLength;
  expect(deletions).toBeLessThan(limits.documentStep2 / 1.5);
});
