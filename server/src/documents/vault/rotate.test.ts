import { randomBytes } from 'node:crypto';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { expect, test } from 'vitest';
import { openBeside } from '../../storage/database.ts';
import { onBothDatabases } from '../../storage/testing/on-both.ts';
import { createLog } from '../log.ts';
import { openLogStore } from '../log-store.ts';
import { notesOf } from '../testing/notes.ts';
import { openPlace } from '../testing/place.ts';
import { closedWith, saved, until, writingScene } from '../testing/scene.ts';
import { openKeyRing, readKeyFile } from './key-ring.ts';
import { rewrapAll, rotateFile } from './rotate.ts';

test('D-60: a rotation under a running server disturbs nobody, and everything opens under the new key alone', async () => {
  const { place, group, folder, table, notebookOf, opened } = await writingScene();
  const author = await opened(table, group.member);
  const [before] = readKeyFile(folder);
  const typing = setInterval(() => notesOf(author.doc).insert(0, 'x'), 5);
  const store = await openBeside({ dataDir: folder });
  const rotations = [await rotateFile(store, folder), await rotateFile(store, folder)];
  clearInterval(typing);
  const notebook = await opened(notebookOf(group.member), group.member);
  notesOf(notebook.doc).insert(0, 'a new document');
  await saved(author, notebook);
  expect(rotations).toEqual([1, 1]);
  expect([author.closed, readKeyFile(folder).length]).toEqual([[], 1]);
  expect(readKeyFile(folder)).not.toContainEqual(before);
  const written = notesOf(author.doc).toString();
  author.close();
  notebook.close();
  await place.stop();
  const again = await openPlace(folder, { port: place.port });
  const reader = await opened(table, group.presenter);
  expect(notesOf(reader.doc).toString()).toBe(written);
  reader.close();
  await again.stop();
});

test('D-61: forgetting a document ends its connections with 4410, and so every later opening', async () => {
  const { place, group, table, notebookOf, open, opened } = await writingScene();
  const [member, other] = [await opened(table, group.member), await opened(notebookOf(group.member), group.member)];
  notesOf(member.doc).insert(0, 'to be erased');
  await saved(member);
  member.provider.shouldConnect = false;
  await place.documents.forget(table as never);
  await closedWith(member, closeCodes.forgotten);
  const later = open(table, group.presenter);
  await closedWith(later, closeCodes.forgotten);
  expect([later.received, other.closed]).toEqual([[], []]);
  await place.documents.forget(table as never);
  await until(() => expect(other.allSaved()).toBe(true));
});

onBothDatabases('rewrapping', (test) => {
  test('D-60: takes every document to the first key, leaves forgotten ones, and can be repeated', ({ storage }) =>
    storage.withDocuments(async (database) => {
      const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
      const ringOf = (keys: string) => {
        const ring = openKeyRing('', keys);
        if (!ring) throw new Error('no keys');
        return ring;
      };
      const log = createLog(openLogStore(database, ringOf(first)));
      const row = (at: number) => ({ document: `table/${at}`, bytes: Uint8Array.of(at % 256) });
      await log.append(Array.from({ length: 450 }, (_, at) => row(at)));
      await log.forget('table/7');
      expect(await rewrapAll(storage, ringOf(`${second},${first}`))).toBe(449);
      expect(await rewrapAll(storage, ringOf(`${second},${first}`))).toBe(0);
      const again = createLog(openLogStore(database, ringOf(second)));
      expect((await again.load('table/300')).rows.map(({ bytes }) => [...bytes])).toEqual([[300 % 256]]);
      await expect(again.load('table/7')).rejects.toThrow('forgotten');
    }));
});
