import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { StartRefused } from '../../config.ts';
import { openStorage } from '../../storage/database.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { createLog, type Log } from '../log.ts';
import { openStore } from '../open-log.ts';
import { keyFile, readKeyFile } from './key-ring.ts';

/** Opens the log of a folder for one task, as a server would. */
async function withLog<Value>(dataDir: string, task: (log: Log) => Promise<Value>, vaultKey?: string): Promise<Value> {
  const storage = await openStorage({ dataDir });
  try {
    const log = createLog(await openStore(storage, { dataDir, vaultKey }));
    try {
      return await task(log);
    } finally {
      await log.close();
    }
  } finally {
    await storage.close();
  }
}

function refusalOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'it opened',
    (error) => (error instanceof StartRefused ? error.message : `no refusal: ${error}`),
  );
}

/** All bytes of the documents' files: the database, its log and whatever else SQLite keeps beside them. */
function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder).filter((name) => name.startsWith('documents.db'));
  return Buffer.concat(files.map((name) => readFileSync(join(folder, name))));
}

const canary = 'countertransference-4711';

function words(): { document: string; bytes: Uint8Array } {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, canary);
  return { document: 'table/1', bytes: Y.encodeStateAsUpdate(doc) };
}

test('D-60: the first start makes a key that only its owner can read, and the next one uses it', async () => {
  const folder = temporaryFolder();
  await withLog(folder, (log) => log.append([words()]));
  expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
  const before = readKeyFile(folder);
  const loaded = await withLog(folder, (log) => log.load('table/1'));
  expect(Buffer.from(loaded.rows[0]?.bytes ?? []).includes(canary)).toBe(true);
  expect(readKeyFile(folder)).toEqual(before);
});

test('D-60: no word of a document is on the disk, neither of an update nor of a compacted state', async () => {
  const folder = temporaryFolder();
  await withLog(folder, async (log) => {
    const merged = await log.append([words()]);
    await log.compact('table/1', merged, words().bytes);
    await log.append([words()]);
    expect(bytesOf(folder).includes(canary)).toBe(false);
  });
  expect(bytesOf(folder).includes(canary)).toBe(false);
});

test('D-60: a missing key file is named with its key’s id, and no new one is made', async () => {
  const folder = temporaryFolder();
  await withLog(folder, (log) => log.append([words()]));
  const [key] = readKeyFile(folder);
  renameSync(keyFile(folder), join(folder, 'elsewhere'));
  const said = await refusalOf(withLog(folder, (log) => log.load('table/1')));
  expect(said).toContain(keyFile(folder));
  expect(said).toContain(key?.id);
  expect(said.split('\n')).toHaveLength(1);
  expect(existsSync(keyFile(folder))).toBe(false);
  renameSync(join(folder, 'elsewhere'), keyFile(folder));
  expect((await withLog(folder, (log) => log.load('table/1'))).rows).toHaveLength(1);
});

test('D-60: a wrong key is named, in the file and in VAULT_KEY, and nothing is written', async () => {
  const folder = temporaryFolder();
  await withLog(folder, (log) => log.append([words()]));
  const [key] = readKeyFile(folder);
  const wrong = randomBytes(32).toString('base64');
  const fromEnvironment = await refusalOf(withLog(folder, (log) => log.load('table/1'), wrong));
  expect([fromEnvironment.startsWith('VAULT_KEY'), fromEnvironment.includes(key?.id ?? '?')]).toEqual([true, true]);
  expect(fromEnvironment).not.toContain(wrong);
  writeFileSync(keyFile(folder), `${wrong}\n`);
  const before = bytesOf(folder);
  const fromFile = await refusalOf(withLog(folder, (log) => log.load('table/1')));
  expect([fromFile.startsWith(keyFile(folder)), fromFile.includes(key?.id ?? '?')]).toEqual([true, true]);
  expect(readFileSync(keyFile(folder), 'utf8')).toBe(`${wrong}\n`);
  expect(bytesOf(folder)).toEqual(before);
});

test('D-60: a file that holds no key is refused by name', async () => {
  const folder = temporaryFolder();
  writeFileSync(keyFile(folder), 'not a key\n');
  expect(await refusalOf(withLog(folder, (log) => log.load('table/1')))).toContain(keyFile(folder));
});

test('D-61: what a forgotten document’s key was is not left in the file', async () => {
  const folder = temporaryFolder();
  await withLog(folder, async (log) => {
    await log.append([words()]);
    const storedKey = await readWrapped(folder);
    expect(bytesOf(folder).includes(storedKey)).toBe(true);
    await log.forget('table/1');
    expect(bytesOf(folder).includes(storedKey)).toBe(false);
  });
  rmSync(join(folder, 'casecircle.db'));
});

async function readWrapped(folder: string): Promise<Buffer> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(join(folder, 'documents.db'), { readOnly: true });
  const row = database.prepare('select wrapped from documentKeys').get();
  database.close();
  return Buffer.from(row?.wrapped as Uint8Array);
}

test('D-60: what was stored before there was a vault is sealed at the start, and still there', async () => {
  const folder = temporaryFolder();
  const storage = await openStorage({ dataDir: folder });
  const plain = { ...words(), at: 1 };
  await storage.withDocuments((database) => database.insertInto('documentUpdates').values(plain).execute());
  await storage.close();
  expect(bytesOf(folder).includes(canary)).toBe(true);
  const loaded = await withLog(folder, (log) => log.load('table/1'));
  expect(Buffer.from(loaded.rows[0]?.bytes ?? [])).toEqual(Buffer.from(plain.bytes));
  expect(bytesOf(folder).includes(canary)).toBe(false);
});
