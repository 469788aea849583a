import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentTables } from '../storage/schema.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { createLog, type Log } from './log.ts';
import { openLogStore } from './log-store.ts';
import { type Client, openClient } from './testing/client.ts';
import { foundGroup, setPhase } from './testing/group.ts';
import { notesOf, paragraphOf } from './testing/notes.ts';
import { openPlace } from './testing/place.ts';
import { closedWith, saved, until, writingPhase, writingScene } from './testing/scene.ts';
import { openKeyRing } from './vault/key-ring.ts';

/** Another process at the file of documents. */
function beside(folder: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, 'documents.db'), { timeout: 5_000 });
  onTestFinished(() => database.close());
  return database;
}

const words = ({ doc }: Client) => notesOf(doc).toString();

test('D-4: on a disk without room nothing is confirmed that is not stored, and all of it arrives when there is room', async () => {
  const folder = temporaryFolder();
  const own: { database?: Kysely<DocumentTables> } = {};
  const place = await openPlace(folder, {
    log: () => {
      own.database = new Kysely<DocumentTables>({ dialect: openSqlite(join(folder, 'documents.db')) });
      const ring = openKeyRing(folder, undefined);
      if (!ring) throw new Error('there is no vault');
      return createLog(openLogStore(own.database, ring));
    },
  });
  onTestFinished(async () => {
    await place.stop();
    await own.database?.destroy();
  });
  const group = await foundGroup(place.storage);
  await setPhase(place.storage, group.meetingId, writingPhase);
  const table = { scope: 'table', meetingId: group.meetingId } as const;
  const [author, reader] = [group.member, group.presenter].map((person) => openClient(place.url, table, person));
  if (!(author && reader && own.database)) throw new Error('nothing was opened');
  await saved(author, reader);
  notesOf(author.doc).insert(0, 'stored before. ');
  await saved(author);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(own.database);
  await sql.raw(`PRAGMA max_page_count = ${rows[0]?.page_count}`).execute(own.database);
  const confirmed = author.saved();
  const much = 'too much for this disk '.repeat(2_000);
  notesOf(author.doc).insert(0, much);
  await closedWith(author, closeCodes.tryAgainLater);
  await closedWith(reader, closeCodes.tryAgainLater);
  expect([author.saved() <= confirmed, author.allSaved(), reader.heard('too much')]).toEqual([true, false, false]);
  const newcomer = openClient(place.url, table, group.facilitator);
  await until(() => expect(words(newcomer)).toBe('stored before. '));
  await sql`PRAGMA max_page_count = 1000000`.execute(own.database);
  await saved(author);
  for (const client of [reader, newcomer]) await until(() => expect(words(client)).toBe(`${much}stored before. `));
});

test('D-4: a database that refuses what is written sends everybody away with 1013; what was confirmed stays, the rest comes', async () => {
  const { group, folder, table, opened } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  notesOf(author.doc).insert(0, 'confirmed. ');
  await saved(author);
  const database = beside(folder);
  database.exec(`CREATE TRIGGER refusal BEFORE INSERT ON documentUpdates BEGIN SELECT RAISE(ABORT, 'not now'); END`);
  notesOf(author.doc).insert(0, 'waiting. ');
  await closedWith(author, closeCodes.tryAgainLater);
  await closedWith(reader, closeCodes.tryAgainLater);
  expect([author.allSaved(), reader.heard('waiting')]).toEqual([false, false]);
  database.exec('DROP TRIGGER refusal');
  await saved(author);
  await until(() => expect(words(reader)).toBe('waiting. confirmed. '));
});

test('D-3: while the disk is slow, carets go on and others come in; only what is written waits', async () => {
  const { group, folder, table, draft, opened, open } = await writingScene();
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  const other = await opened(draft, group.presenter);
  const database = beside(folder);
  database.exec('BEGIN IMMEDIATE');
  notesOf(author.doc).insert(0, 'slowly');
  other.doc.getText('question').insert(0, 'slowly');
  const caret = { type: null, tname: 'notes', item: null, assoc: 1 };
  author.awareness.setLocalStateField('cursor', { anchor: caret, head: caret });
  await until(() => expect(reader.awareness.getStates().get(author.doc.clientID)?.cursor).toBeTruthy());
  const turnedAway = open(table, group.outsider);
  await closedWith(turnedAway, closeCodes.notFound);
  expect([author.allSaved(), other.allSaved(), reader.heard('slowly')]).toEqual([false, false, false]);
  database.exec('COMMIT');
  await saved(author, other);
  await until(() => expect(words(reader)).toBe('slowly'));
});

test('D-62: while very much waits for the disk, sockets are not read, and everything is taken when it goes on', async () => {
  const disk = Promise.withResolvers<void>();
  const log = (plain: Log): Log => ({
    ...plain,
    append: async (rows) => {
      if (rows.some(({ bytes }) => Buffer.from(bytes).includes('first'))) await disk.promise;
      return plain.append(rows);
    },
  });
  const paces = () => ({ writes: () => true, frames: () => true });
  const { group, table, opened } = await writingScene({ log, documents: { paces } });
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  notesOf(author.doc).insert(0, 'first');
  const [before, frames] = [author.saved(), 3_000];
  const same = Y.encodeStateAsUpdate(paragraphOf('x'.repeat(16_000)));
  for (let count = 0; count < frames; count += 1) author.sendFrame([0, 2], same);
  const unread = () => author.provider.ws?.bufferedAmount ?? 0;
  const seen: number[] = [];
  // It stands still while everything else goes on.
  await until(() => {
    seen.push(unread());
    expect(new Set(seen.slice(-30)).size === 1 && seen.length >= 30).toBe(true);
  });
  expect(unread()).toBeGreaterThan(10_000_000);
  disk.resolve();
  await until(() => expect(author.saved()).toBe(before + 1 + frames));
  await until(() => expect(words(reader)).toContain('first'));
});
