import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from './documents/open-log.ts';
import { keyFile, readKeyFile } from './documents/vault/key-ring.ts';
import { Visitor } from './http/testing/house.ts';
import { openStorage } from './storage/database.ts';
import { temporaryFolder } from './storage/testing/temporary-folder.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function start(settings: Record<string, string>): { child: ChildProcess; said: { out: string; err: string } } {
  const child = spawn(process.execPath, [main], { env: { PATH: '', PORT: '0', LOG_LEVEL: 'warn', ...settings } });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    said.err += String(chunk);
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said };
}

async function ready(settings: Record<string, string>): Promise<{ child: ChildProcess; visitor: Visitor }> {
  const { child, said } = start(settings);
  while (!said.out.includes('\n')) await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  const address = /^Casecircle is ready at (http:\/\/localhost:\d+)\n$/.exec(said.out)?.[1];
  return { child, visitor: new Visitor(address ?? '') };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

test.each([
  ['PORT', 'three'],
  ['DATA_DIR', '/dev/null/data'],
  ['DATABASE_URL', 'sqlite://x'],
])('a wrong %s ends the start with one line that names it', async (name, value) => {
  const { child, said } = start({ DATA_DIR: temporaryFolder(), [name]: value });
  expect(await ended(child)).toBe(1);
  expect(said).toEqual({ out: '', err: expect.stringMatching(new RegExp(`^${name}[^\n]+\n$`)) });
});

test('D-60: a start without the key of what is sealed ends with one line that names the file and the key', async () => {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir });
  const log = await openLog(storage, { dataDir });
  await log.append([{ document: 'table/1', bytes: Uint8Array.of(1) }]);
  await log.close();
  await storage.close();
  const [key] = readKeyFile(dataDir);
  rmSync(keyFile(dataDir));
  const { child, said } = start({ DATA_DIR: dataDir });
  expect(await ended(child)).toBe(1);
  expect(said).toEqual({ out: '', err: expect.stringMatching(/^[^\n]+vault\.key is missing[^\n]+\n$/) });
  expect(said.err).toContain(key?.id);
});

test('what it writes is for its own account alone', async () => {
  const folder = temporaryFolder();
  await ready({ DATA_DIR: folder });
  const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
  expect(modes.length).toBeGreaterThan(5);
  expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, also with connections open', async (signal) => {
  const { child, visitor } = await ready({ DATA_DIR: temporaryFolder() });
  await visitor.get('/healthz');
  const began = performance.now();
  child.kill(signal);
  expect(await ended(child)).toBe(0);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('what was answered before a kill is there after it, and nothing stands in the way of the next start', async () => {
  const settings = { DATA_DIR: temporaryFolder() };
  const before = await ready(settings);
  const body = { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery', timeZone: 'UTC' };
  const { body: account } = await before.visitor.post('/api/auth/sign-up/email', body);
  before.child.kill('SIGKILL');
  await ended(before.child);
  const after = await ready(settings);
  after.visitor.cookie = before.visitor.cookie;
  expect((await after.visitor.get('/api/me')).body).toEqual(account);
});
