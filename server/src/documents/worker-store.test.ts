import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../storage/database.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { pack } from './log-row.ts';
import { openStore } from './open-log.ts';
import { ForgottenDocument } from './vault/vault.ts';

/** The log's thread on a new folder. */
async function openThread() {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir });
  const store = await openStore(storage, { dataDir });
  onTestFinished(async () => {
    await store.close();
    await storage.close();
  });
  return store;
}

const update = (...bytes: number[]) => Uint8Array.from(bytes);

test('rows of documents that were just written come back in order, with the numbers they were given', async () => {
  const store = await openThread();
  const seqs: number[] = [];
  for (const at of [1, 2, 3]) {
    const rows = ['table/a', 'table/b'].flatMap((document) => pack(document, [update(at), update(at, at)], []));
    seqs.push(...(await store.append(rows)));
  }
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6]);
  const { rows } = await store.load('table/b');
  expect(rows.map(({ seq, bytes }) => [seq, ...bytes])).toEqual([
    [2, 1],
    [2, 1, 1],
    [4, 2],
    [4, 2, 2],
    [6, 3],
    [6, 3, 3],
  ]);
});

test('D-61: a document that was just written and then forgotten takes nothing more, nor does its round', async () => {
  const store = await openThread();
  const rows = (at: number) => ['table/a', 'table/b'].map((document) => ({ document, bytes: update(at) }));
  await store.append(rows(1));
  await store.append(rows(2));
  await store.forget('table/a');
  await expect(store.append(rows(3))).rejects.toThrow(new ForgottenDocument('table/a'));
  expect((await store.load('table/b')).rows.map(({ bytes }) => [...bytes])).toEqual([[1], [2]]);
});
