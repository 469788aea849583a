import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './app.ts';
import { readConfig, StartRefused } from './config.ts';
import { foundGroup, given, openHouse, password, signUp, type Visitor } from './http/testing/house.ts';
import { temporaryFolder } from './storage/testing/temporary-folder.ts';

/** The status with which a WebSocket upgrade was answered. */
async function upgrade(visitor: Visitor, path: string, headers: Record<string, string>): Promise<number | undefined> {
  const asked = request(`${visitor.address}${path}`, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.alloc(16, 1).toString('base64'),
      ...(visitor.cookie && { cookie: visitor.cookie }),
      ...headers,
    },
  });
  asked.end();
  asked.on('upgrade', (response, socket) => {
    socket.destroy();
    asked.emit('answered', response.statusCode);
  });
  asked.on('response', (response) => asked.emit('answered', response.statusCode));
  const [status] = (await once(asked, 'answered')) as [number];
  return status;
}

test('a WebSocket needs one of our origins, then a session, then a plane', async () => {
  const house = await openHouse();
  const { member, meeting, stranger } = await foundGroup(house);
  const path = `/documents/table/${meeting.id}`;
  const origin = house.address;
  expect(await upgrade(member.visitor, path, {})).toBe(403);
  expect(await upgrade(member.visitor, path, { origin: 'https://elsewhere.example' })).toBe(403);
  expect(await upgrade(stranger.visitor, path, { origin })).toBe(401);
  expect(await upgrade(member.visitor, '/elsewhere', { origin })).toBe(404);
  expect(await upgrade(member.visitor, path, { origin })).toBe(101);
});

test('it says that it is well once it serves', async () => {
  const house = await openHouse();
  expect((await house.visitor().get('/healthz')).body).toEqual({ status: 'ok' });
});

test('sessions and everything else outlive a restart', async () => {
  const dataDir = temporaryFolder();
  const before = await openHouse({ DATA_DIR: dataDir });
  const { member, group } = await foundGroup(before);
  await before.stop();
  const after = await openHouse({ DATA_DIR: dataDir });
  const visitor = after.visitor();
  visitor.cookie = member.visitor.cookie;
  expect((await visitor.get('/api/me')).body).toEqual(member.account);
  expect((await visitor.get(`/api/groups/${group.id}`)).status).toBe(200);
});

test('the secret is made once and only its owner reads it', async () => {
  const { dataDir, stop } = await openHouse();
  const file = join(dataDir, 'auth-secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const made = readFileSync(file, 'utf8');
  await stop();
  await openHouse({ DATA_DIR: dataDir });
  expect(readFileSync(file, 'utf8')).toBe(made);
});

test('a port in use, a folder in use and a folder that is a file are refused in one line', async () => {
  const house = await openHouse();
  const start = (settings: Record<string, string>) =>
    startServer(readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...settings }, { demo: false }));
  const port = new URL(house.address).port;
  await expect(start({ PORT: port, DATA_DIR: temporaryFolder() })).rejects.toThrow(StartRefused);
  await expect(start({ PORT: port, DATA_DIR: temporaryFolder() })).rejects.toThrow(/^PORT \d+ is in use[^\n]+$/);
  await expect(start({ DATA_DIR: house.dataDir })).rejects.toThrow(/^DATA_DIR: [^\n]+$/);
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(start({ DATA_DIR: file })).rejects.toThrow(/^DATA_DIR: [^\n]+$/);
  await expect(
    start({ DATA_DIR: temporaryFolder(), DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x' }),
  ).rejects.toThrow(/^DATABASE_URL: ((?!hunter2)[^\n])+$/);
});

test('the log of a whole evening holds no name, mail, token or word of anybody', async () => {
  const house = await openHouse();
  const { facilitator, member, group, meeting, stranger } = await foundGroup(house);
  const token = 'tokentokentokentokentokentokentokentokentok';
  await stranger.visitor.get(`/api/invitations/${token}`);
  await stranger.visitor.get(`/join/${token}`);
  await stranger.visitor.post('/api/auth/sign-in/email', { email: 'frida@example.org', password: 'a wrong password' });
  await signUp(house, 'Frida').catch(() => undefined);
  await facilitator.visitor.put(`/api/groups/${group.id}/agreement`, { text: 'Unmistakable agreement' });
  await facilitator.visitor.post('/api/groups', { name: 'Unmistakable name' });
  await facilitator.visitor.ask('POST', '/api/groups', { raw: '{"unmistakable"' });
  await member.visitor.get(`/api/meetings/${meeting.id}?unmistakable=1`);
  await member.visitor.get('/unmistakable/path');
  given(await member.visitor.get('/api/me'));
  const log = house.logged.join('');
  expect(log).toContain('"route":"/invitations/:token"');
  expect(log).toContain('"route":"/auth/sign-in/email"');
  const words = ['frida', 'mina', 'example.org', password, 'wrong password', 'unmistakable', 'tuesday', token];
  const cookies = [facilitator.visitor.cookie, member.visitor.cookie].map((cookie) => cookie.split('=')[1] ?? '-');
  for (const word of [...words, ...cookies]) expect(log.toLowerCase()).not.toContain(word.toLowerCase());
});

test.each([
  [0o755, 1],
  [0o700, 0],
])('a data folder with the rights %o is spoken of %d times in the log', async (mode, times) => {
  const dataDir = temporaryFolder();
  chmodSync(dataDir, mode);
  const house = await openHouse({ DATA_DIR: dataDir });
  await house.stop();
  expect(house.logged.filter((line) => line.includes('chmod 700'))).toHaveLength(times);
});
