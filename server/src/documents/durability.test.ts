import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../storage/database.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import type { Log } from './log.ts';
import type { LogRow } from './log-store.ts';
import { openClient } from './testing/client.ts';
import { foundGroup, setPhase } from './testing/group.ts';
import { notesOf } from './testing/notes.ts';
import { closedWith, saved, until, writingScene } from './testing/scene.ts';

test('D-4: when an append fails nothing is confirmed, everybody is sent away with 1013, and clients bring it again', async () => {
  let broken = false;
  const log = (plain: Log): Log => ({
    ...plain,
    append: (rows: readonly LogRow[]) => (broken ? Promise.reject(new Error('disk full')) : plain.append(rows)),
  });
  const { group, table, opened } = await writingScene({ log });
  const [author, reader] = [await opened(table, group.member), await opened(table, group.presenter)];
  broken = true;
  const confirmed = author.saved();
  notesOf(author.doc).insert(0, 'written on a full disk');
  await closedWith(author, closeCodes.tryAgainLater);
  await closedWith(reader, closeCodes.tryAgainLater);
  expect([author.saved() <= confirmed, reader.heard('full disk')]).toEqual([true, false]);
  broken = false;
  await saved(author);
  await until(() => expect(notesOf(reader.doc).toString()).toBe('written on a full disk'));
});

test('D-4: a failed append of one document leaves the others alone', async () => {
  let broken = '';
  const log = (plain: Log): Log => ({
    ...plain,
    append: (rows: readonly LogRow[]) =>
      rows.some((row) => row.document === broken) ? Promise.reject(new Error('disk full')) : plain.append(rows),
  });
  const { group, table, notebookOf, opened } = await writingScene({ log });
  const [author, notebook] = [await opened(table, group.member), await opened(notebookOf(group.member), group.member)];
  broken = `table/${group.meetingId}`;
  notesOf(author.doc).insert(0, 'x');
  await closedWith(author, closeCodes.tryAgainLater);
  notesOf(notebook.doc).insert(0, 'x');
  await saved(notebook);
  expect(notebook.closed).toEqual([]);
});

test('D-2: a server killed in the middle of typing has lost nothing that it confirmed', async () => {
  const folder = temporaryFolder();
  const storage = await openStorage({ dataDir: folder });
  const group = await foundGroup(storage);
  await setPhase(storage, group.meetingId, 5);
  await storage.close();
  const table = { scope: 'table', meetingId: group.meetingId } as const;
  const first = await startChild(folder, 0);
  const author = openClient(`ws://127.0.0.1:${first.port}`, table, group.member);
  await saved(author);
  const sentAtStart = author.sent();
  let typed = 0;
  const typing = setInterval(() => {
    notesOf(author.doc).insert(typed, 'x');
    typed += 1;
  }, 2);
  onTestFinished(() => clearInterval(typing));
  await until(() => expect(author.saved()).toBeGreaterThan(sentAtStart + 50));
  first.process.kill('SIGKILL');
  await until(() => expect(author.closed.length).toBeGreaterThan(0));
  const confirmed = author.saved() - sentAtStart;
  clearInterval(typing);
  author.provider.disconnect();
  const second = await startChild(folder, first.port);
  const reader = openClient(`ws://127.0.0.1:${second.port}`, table, group.presenter);
  await saved(reader);
  expect(notesOf(reader.doc).toString().length).toBeGreaterThanOrEqual(confirmed);
  author.provider.connect();
  await saved(author);
  await until(() => expect(notesOf(reader.doc).toString().length).toBe(typed));
});

async function startChild(folder: string, port: number): Promise<{ process: ChildProcess; port: number }> {
  const script = join(import.meta.dirname, 'testing/child.ts');
  const child = spawn(process.execPath, [script, folder, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString()));
    child.once('exit', () => reject(new Error('the child ended before it served')));
  });
  return { process: child, port: Number(said) };
}
