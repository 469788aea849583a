import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../server/src/documents/open-log.ts';
import { readKeyFile } from '../../server/src/documents/vault/key-ring.ts';
import { openStorage } from '../../server/src/storage/database.ts';
import { rotateVault } from './rotate-vault.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'casecircle-rotate-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const settings = (vaultKey?: string) => ({ dataDir, databaseUrl: undefined, vaultKey });

async function withLog<Value>(task: (log: Awaited<ReturnType<typeof openLog>>) => Promise<Value>, vaultKey?: string) {
  const storage = await openStorage({ dataDir });
  const log = await openLog(storage, { dataDir, vaultKey });
  const value = await task(log);
  await log.close();
  await storage.close();
  return value;
}

const row = { document: 'table/1', bytes: Uint8Array.of(1) };

test('a folder without a key is named', async () => {
  await expect(rotateVault(settings())).rejects.toThrow(join(dataDir, 'vault.key'));
});

test('the key of the file is replaced, and documents open as before', async () => {
  await withLog((log) => log.append([row]));
  const before = readKeyFile(dataDir);
  expect(await rotateVault(settings())).toContain('keys of 1 documents');
  expect(readKeyFile(dataDir)).not.toEqual(before);
  expect((await withLog((log) => log.load('table/1'))).rows).toHaveLength(1);
});

test('with one key in VAULT_KEY it says what to do, with two it does it', async () => {
  const [old, next] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  await withLog((log) => log.append([row]), old);
  const advice = await rotateVault(settings(old));
  expect([advice.includes('VAULT_KEY=<new>,<old>'), advice.includes(old)]).toEqual([true, false]);
  expect(await rotateVault(settings(`${next},${old}`))).toContain('keys of 1 documents');
  expect((await withLog((log) => log.load('table/1'), next)).rows).toHaveLength(1);
});
