import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Log } from './log.ts';
import type { LogRow } from './log-store.ts';
import { type Client, openClient } from './testing/client.ts';
import { notesOf, paragraphOf } from './testing/notes.ts';
import { openPlace } from './testing/place.ts';
import { rowsOf, saved, until, writingScene } from './testing/scene.ts';

async function left(client: Client): Promise<void> {
  client.close();
  await until(() => expect(client.closed).toHaveLength(1));
}

function words(doc: Y.Doc): string {
  return notesOf(doc).toString();
}

test('D-2: two people who write at the same time end with the same table', async () => {
  const { group, table, opened } = await writingScene();
  const [one, other] = [await opened(table, group.member), await opened(table, group.presenter)];
  for (let count = 0; count < 50; count += 1) {
    notesOf(one.doc).insert(0, 'a');
    notesOf(other.doc).insert(0, 'b');
  }
  await saved(one, other);
  await until(() => expect(words(one.doc)).toHaveLength(100));
  await until(() => expect(words(other.doc)).toBe(words(one.doc)));
});

test('D-2: when "saved" or the edit itself arrives, the row can be read by another process', async () => {
  const { group, folder, table, opened } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  const disk = new DatabaseSync(join(folder, 'documents.db'), { readOnly: true });
  const rows = disk.prepare('select seq from documentUpdates where document = ?');
  const before = rows.all(`table/${group.meetingId}`).length;
  const onDisk = () => rows.all(`table/${group.meetingId}`).length > before;
  const seen: boolean[] = [];
  author.provider.messageHandlers[100] = () => void seen.push(onDisk());
  reader.doc.on('update', () => void seen.push(onDisk()));
  notesOf(author.doc).insert(0, 'transference');
  await until(() => expect(seen).toHaveLength(2));
  disk.close();
  expect(seen).toEqual([true, true]);
});

test('D-2: neither a reader nor a joiner sees an edit before its commit is through', async () => {
  const commit = Promise.withResolvers<void>();
  let held = false;
  const log = (plain: Log): Log => ({
    ...plain,
    append: async (rows: readonly LogRow[]) => {
      if (rows.some((row) => contains(row.bytes, 'unspoken'))) {
        held = true;
        await commit.promise;
      }
      return plain.append(rows);
    },
  });
  const { group, table, open, opened } = await writingScene({ log });
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  notesOf(author.doc).insert(0, 'unspoken');
  await until(() => expect(held).toBe(true));
  const joiner = open(table, group.facilitator);
  await until(() => expect(joiner.received.length).toBeGreaterThan(0));
  expect([reader.heard('unspoken'), joiner.heard('unspoken'), author.allSaved()]).toEqual([false, false, false]);
  commit.resolve();
  await until(() => expect(words(joiner.doc)).toBe('unspoken'));
  expect(words(reader.doc)).toBe('unspoken');
  await saved(author);
});

test('D-5: a new document has one empty paragraph, whoever comes first and how often', async () => {
  const { group, place, table, opened } = await writingScene();
  const people = [group.member, group.presenter, group.observer];
  const clients = await Promise.all(people.map((person) => opened(table, person)));
  for (const client of clients) expect(client.doc.getXmlFragment('notes').toString()).toBe('<paragraph></paragraph>');
  const rows = await rowsOf(place);
  expect(rows).toHaveLength(1);
});

test('D-6: a document that left memory comes back from the log', async () => {
  let loads = 0;
  const log = (plain: Log): Log => ({
    ...plain,
    load: (path) => {
      loads += 1;
      return plain.load(path);
    },
  });
  const { group, table, opened } = await writingScene({ log, documents: { graceMs: 0 } });
  const first = await opened(table, group.member);
  notesOf(first.doc).insert(0, 'kept');
  await saved(first);
  await left(first);
  await until(async () => {
    const again = await opened(table, group.presenter);
    expect(words(again.doc)).toBe('kept');
    await left(again);
    expect(loads).toBeGreaterThan(1);
  });
});

test('D-7: garbage behind an update is neither stored nor passed on', async () => {
  const { group, table, opened } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  const update = Buffer.concat([Y.encodeStateAsUpdate(paragraphOf('sound')), Buffer.from('smuggled words')]);
  author.sendFrame([0, 2], update);
  await until(() => expect(words(reader.doc)).toBe('sound'));
  expect(reader.heard('smuggled')).toBe(false);
});

test('D-20: a frame that changes nothing is acknowledged too', async () => {
  const { group, table, opened } = await writingScene();
  const client = await opened(table, group.member);
  const before = client.saved();
  client.sendFrame([0, 2], Y.encodeStateAsUpdate(client.doc));
  await until(() => expect(client.saved()).toBe(before + 1));
});

test('D-21: an update that came too early is asked for and settled by the next step 2', async () => {
  const { group, table, opened } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  const own = paragraphOf('first ');
  const early: Uint8Array[] = [];
  own.on('update', (update: Uint8Array) => early.push(update));
  notesOf(own).insert(6, 'second');
  const before = author.saved();
  author.provider.messageHandlers[0] = () => undefined;
  author.sendFrame([0, 2], early[0] as Uint8Array);
  author.sendFrame([0, 2], early[0] as Uint8Array);
  const asked = () => author.received.filter((frame) => frame[0] === 0 && frame[1] === 0).length;
  await until(() => expect(asked()).toBe(2));
  expect([words(reader.doc), author.saved()]).toEqual(['', before]);
  author.sendFrame([0, 1], Y.encodeStateAsUpdate(own));
  await until(() => expect(words(reader.doc)).toBe('first second'));
  await until(() => expect(author.saved()).toBe(before + 3));
  expect(asked()).toBe(2);
});

test('C-13: after a restart the same clients go on by themselves and nothing stored is missing', async () => {
  const { group, place, folder, table, opened } = await writingScene();
  const author = await opened(table, group.member);
  notesOf(author.doc).insert(0, 'before ');
  await saved(author);
  await place.stop();
  notesOf(author.doc).insert(7, 'offline ');
  const again = await openPlace(folder, { port: place.port });
  try {
    await saved(author);
    const reader = openClient(again.url, table, group.presenter);
    await until(() => expect(words(reader.doc)).toBe('before offline '));
    reader.close();
  } finally {
    author.close();
    await again.stop();
  }
});

function contains(bytes: unknown, words: string): boolean {
  return Buffer.from(bytes as Uint8Array).includes(words);
}
