import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Log } from './log.ts';
import { notesOf, paragraphOf } from './testing/notes.ts';
import type { Place } from './testing/place.ts';
import { closedWith, rowsOf, saved, until, writingScene } from './testing/scene.ts';

const many = 600;

async function rowCount(place: Place): Promise<number> {
  return (await rowsOf(place)).length;
}

/** Fails, or waits, in compactions only. */
function withCompact(compact: (plain: Log) => Log['compact']): (plain: Log) => Log {
  return (plain) => ({ ...plain, compact: compact(plain) });
}

test('D-9: a long log becomes one row while people go on writing and others join', async () => {
  const { place, group, table, opened } = await writingScene({
    documents: { paces: () => ({ writes: () => true, frames: () => true }) },
  });
  const authors = [await opened(table, group.member), await opened(table, group.presenter)];
  for (let count = 0; count < many; count += 1) {
    for (const { doc } of authors) notesOf(doc).insert(0, 'x');
    if (count % 100 === 0) await opened(table, group.facilitator);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await saved(...authors);
  const joiner = await opened(table, group.observer);
  const written = () => notesOf(joiner.doc).toString();
  await until(() => expect(written()).toBe('x'.repeat(2 * many)));
  for (const { doc } of authors) await until(() => expect(notesOf(doc).toString()).toBe(written()));
  expect(await rowCount(place)).toBeLessThan(2 * many - 400);
});

test('D-9: a document is compacted as it leaves memory, and comes back whole', async () => {
  const { place, group, table, opened } = await writingScene({ documents: { graceMs: 0 } });
  const author = await opened(table, group.member);
  for (let count = 0; count < 40; count += 1) {
    notesOf(author.doc).insert(0, 'x');
    await saved(author);
  }
  expect(await rowCount(place)).toBe(41);
  author.close();
  await until(async () => expect(await rowCount(place)).toBe(1));
  const again = await opened(table, group.presenter);
  expect(notesOf(again.doc).toString()).toBe('x'.repeat(40));
});

test('D-9: who joins while a document is being compacted on its way out keeps it, and nothing is lost', async () => {
  const gate = Promise.withResolvers<void>();
  let waits = 0;
  const log = withCompact((plain) => async (...values) => {
    waits += 1;
    await gate.promise;
    return plain.compact(...values);
  });
  const { group, table, open, opened } = await writingScene({ log, documents: { graceMs: 0 } });
  const author = await opened(table, group.member);
  for (let count = 0; count < 40; count += 1) {
    notesOf(author.doc).insert(0, 'x');
    await saved(author);
  }
  author.close();
  await until(() => expect(waits).toBe(1));
  const joiner = open(table, group.presenter);
  Y.applyUpdate(joiner.doc, Y.encodeStateAsUpdate(paragraphOf('y')));
  gate.resolve();
  await saved(joiner);
  expect(notesOf(joiner.doc).toString()).toHaveLength(41);
  expect(joiner.closed).toEqual([]);
});

test('D-9: a compaction that fails sends everybody away with 1013, and they find everything again', async () => {
  let broken = true;
  const log = withCompact((plain) => (...values) => {
    if (!broken) return plain.compact(...values);
    broken = false;
    return Promise.reject(new Error('disk full'));
  });
  const paces = () => ({ writes: () => true, frames: () => true });
  const { group, table, opened } = await writingScene({ log, documents: { paces } });
  const author = await opened(table, group.member);
  let typed = 0;
  while (author.closed.length === 0) {
    notesOf(author.doc).insert(0, 'x');
    typed += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await closedWith(author, closeCodes.tryAgainLater);
  await saved(author);
  const reader = await opened(table, group.presenter);
  expect(notesOf(reader.doc).toString()).toHaveLength(typed);
});

test('D-4: a log thread that dies sends everybody away with 1013; the next one goes on and nothing confirmed is lost', async () => {
  const { place, group, table, opened } = await writingScene();
  const author = await opened(table, group.member);
  notesOf(author.doc).insert(0, 'kept ');
  await saved(author);
  const dying = place.thread()?.terminate();
  notesOf(author.doc).insert(0, 'more ');
  await dying;
  notesOf(author.doc).insert(0, 'and ');
  await saved(author);
  const reader = await opened(table, group.presenter);
  expect(notesOf(reader.doc).toString()).toBe('and more kept ');
});
