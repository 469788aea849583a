import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { client } from './client.ts';
import { openHouse } from './testing/house.ts';

async function openClient(folder: string): Promise<(path: string, method?: string) => Promise<Response>> {
  const server = createServer(express().use(client(folder)));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (path, method = 'GET') => fetch(`http://localhost:${port}${path}`, { method });
}

function builtFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Casecircle</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'start()');
  writeFileSync(join(folder, '.build'), 'hash');
  return folder;
}

test.each(['/', '/sign-in', '/join/some-token_', '/meetings/1/lobby'])(
  '%s is the one page, asked for anew each time',
  async (path) => {
    const get = await openClient(builtFolder());
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, '<title>Casecircle</title>']);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  },
);

test('built files may be kept for ever', async () => {
  const get = await openClient(builtFolder());
  const answer = await get('/assets/main-abc123.js');
  expect(await answer.text()).toBe('start()');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each(['/assets/gone.js', '/api/nothing', '/documents/table/1', '/.build', '/../package.json', '/favicon.ico'])(
  '%s is not the page',
  async (path) => {
    const get = await openClient(builtFolder());
    expect((await get(path)).status).toBe(404);
  },
);

test('a client that was not built says so', async () => {
  const get = await openClient(temporaryFolder());
  const answer = await get('/');
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('not built')]);
});

test('pages run only our own scripts and are shown only by us', async () => {
  const house = await openHouse();
  const policy = (await house.visitor().get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('https:');
});
