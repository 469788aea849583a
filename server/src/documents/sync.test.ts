import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test as plainTest, vi } from 'vitest';
import * as Y from 'yjs';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { openClient } from './testing/client.ts';
import { foundGroup, type TestGroup } from './testing/group.ts';
import { openPlace, type Place, type PlaceOptions } from './testing/place.ts';

async function place(options: PlaceOptions = {}): Promise<{ place: Place; group: TestGroup; folder: string }> {
  const folder = temporaryFolder();
  const opened = await openPlace(folder, options);
  onTestFinished(opened.stop);
  return { place: opened, group: await foundGroup(opened.storage), folder };
}

const until = <Value>(check: () => Value | Promise<Value>) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

plainTest('D-2: two people who write at the same time end with the same table', async () => {
  const {
    place: { url },
    group,
  } = await place();
  const name = { scope: 'table', meetingId: group.meetingId } as const;
  const [one, other] = [openClient(url, name, group.member), openClient(url, name, group.presenter)];
  await until(() => expect(one.allSaved() && other.allSaved()).toBe(true));
  for (let count = 0; count < 50; count += 1) {
    one.doc.getText('question').insert(0, 'a');
    other.doc.getText('question').insert(0, 'b');
  }
  await until(() => expect(one.allSaved() && other.allSaved()).toBe(true));
  await until(() => expect(one.doc.getText('question').toString()).toHaveLength(100));
  expect(other.doc.getText('question').toString()).toBe(one.doc.getText('question').toString());
  expect(Y.encodeStateVector(one.doc)).toEqual(Y.encodeStateVector(other.doc));
});
