import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { endpoints } from '@casecircle/shared/protocol/api/all.ts';
import { type AccessToken, type MadeToken, type TokenScope, tokenScopes } from '@casecircle/shared/protocol/tokens.ts';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { codeOf, foundGroup, type Guest, given, newGroup, openHouse, signUp, type Visitor } from './testing/house.ts';

const day = 24 * 60 * 60 * 1000;

async function tokenOf(guest: Guest, scopes: readonly TokenScope[] = tokenScopes, days = 30): Promise<MadeToken> {
  return given<MadeToken>(await guest.visitor.post('/api/me/tokens', { name: 'Backup', scopes, days }));
}

/** A program: it has a token and no cookie. */
function ask(by: Visitor, token: string, method: string, path: string, headers = {}, body?: unknown) {
  return by.ask(method, path, { headers: { authorization: `Bearer ${token}`, ...headers }, body });
}

test('a token reads and writes what its scopes name, as its person', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const { token } = await tokenOf(facilitator, ['groups:read', 'groups:write']);
  const program = house.visitor();
  expect((await ask(program, token, 'GET', `/api/groups/${group.id}`)).body).toMatchObject({ id: group.id });
  const renamed = await ask(program, token, 'PATCH', `/api/groups/${group.id}`, {}, { meetingMinutes: 75 });
  expect(renamed.body).toMatchObject({ meetingMinutes: 75 });
  const refused = await ask(program, token, 'GET', '/api/meetings');
  expect(refused.body).toMatchObject({
    code: 'not-allowed',
    about: 'scope',
    detail: expect.stringContaining('meetings:read'),
  });
});

test('a token gives no right that its person has not', async () => {
  const house = await openHouse();
  const { member, group, other } = await foundGroup(house);
  const { token } = await tokenOf(member);
  const program = house.visitor();
  expect(codeOf(await ask(program, token, 'PATCH', `/api/groups/${group.id}`, {}, { meetingMinutes: 75 }))).toBe(
    'not-allowed',
  );
  expect(codeOf(await ask(program, token, 'GET', `/api/groups/${other.id}`))).toBe('not-found');
});

test('a token that is wrong, revoked or run out is no token', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const program = house.visitor();
  const [kept, revoked] = [await tokenOf(frida, ['account:read'], 1), await tokenOf(frida)];
  expect((await frida.visitor.delete(`/api/me/tokens/${revoked.id}`)).status).toBe(204);
  for (const token of [
    revoked.token,
    `${kept.token}x`,
    kept.token.slice(0, -1),
    'cc_',
    'nonsense',
    '',
    frida.visitor.cookie,
  ]) {
    const refused = await ask(program, token, 'GET', '/api/me');
    expect([refused.status, codeOf(refused)]).toEqual([401, 'signed-out']);
  }
  expect((await ask(program, kept.token, 'GET', '/api/me')).body).toEqual(frida.account);
  house.pass(day);
  expect(codeOf(await ask(program, kept.token, 'GET', '/api/me'))).toBe('signed-out');
});

test('a cookie beside a token counts for nothing, and no cookie comes back', async () => {
  const house = await openHouse();
  const { facilitator, member } = await foundGroup(house);
  const { token } = await tokenOf(member, ['account:read']);
  const { cookie } = facilitator.visitor;
  const answer = await ask(house.visitor(), token, 'GET', '/api/me', { cookie });
  expect([answer.body, answer.headers.getSetCookie()]).toEqual([member.account, []]);
  expect(codeOf(await ask(house.visitor(), 'wrong', 'GET', '/api/me', { cookie }))).toBe('signed-out');
  expect(codeOf(await ask(house.visitor(), token, 'GET', '/api/groups', { cookie }))).toBe('not-allowed');
  const basic = await house.visitor().get('/api/me', { headers: { cookie, authorization: 'Basic cHJveHk6cHJveHk=' } });
  expect(basic.body).toEqual(facilitator.account);
});

test('a program may say that it comes from elsewhere; a cookie that comes from elsewhere stays refused', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const { token } = await tokenOf(frida, ['groups:write']);
  const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await ask(house.visitor(), token, 'POST', '/api/groups', elsewhere, newGroup)).status).toBe(201);
  const headers = { ...elsewhere, cookie: frida.visitor.cookie };
  for (const authorization of ['', 'Basic x', 'Bearer', 'Bearer wrong', 'Bearer2 x']) {
    const refused = await house.visitor().post('/api/groups', newGroup, { headers: { ...headers, authorization } });
    expect([401, 403]).toContain(refused.status);
  }
  const answer = await ask(house.visitor(), token, 'OPTIONS', '/api/groups', elsewhere);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('it is shown once, listed without its secret, with when it was last used', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const { token, ...line } = await tokenOf(frida, ['account:read', 'account:read'], 30);
  expect(line).toMatchObject({ name: 'Backup', scopes: ['account:read'], lastUsedAt: null });
  expect(line.until - line.createdAt).toBe(30 * day);
  await ask(house.visitor(), token, 'GET', '/api/me');
  const [listed, ...others] = given<AccessToken[]>(await frida.visitor.get('/api/me/tokens'));
  expect(others).toEqual([]);
  expect(listed).toEqual({ ...line, lastUsedAt: expect.any(Number) });
  expect(house.logged.join('')).not.toContain(token);
});

test('making one is noted and told to its person; another person can neither see nor end it', async () => {
  const house = await openHouse();
  const { facilitator, member } = await foundGroup(house);
  const { id } = await tokenOf(member);
  expect((await facilitator.visitor.get('/api/me/tokens')).body).toEqual([]);
  expect(codeOf(await facilitator.visitor.delete(`/api/me/tokens/${id}`))).toBe('not-found');
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  onTestFinished(() => database.close());
  const noted = database.prepare(`select actor from audit where action = 'token-made' and subject = ?`).all(id);
  expect(noted).toEqual([{ actor: member.account.id }]);
  const told = database.prepare(`select "personId", about from notices where kind = 'security'`).all();
  expect(told).toEqual([{ personId: member.account.id, about: JSON.stringify({ shade: 'token-made' }) }]);
});

test.each([
  ['no name', { name: ' ', scopes: ['groups:read'], days: 1 }, 'name'],
  ['no scope', { name: 'Backup', scopes: [], days: 1 }, 'scopes'],
  ['a scope that does not exist', { name: 'Backup', scopes: ['documents:read'], days: 1 }, 'scopes.0'],
  ['more than a year', { name: 'Backup', scopes: ['groups:read'], days: 367 }, 'days'],
])('a token with %s is not made', async (_name, wish, about) => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  expect((await visitor.post('/api/me/tokens', wish)).body).toMatchObject({ code: 'malformed', about });
});

test('a password that was reset ends every token', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const { token } = await tokenOf(frida, ['account:read']);
  const made = await frida.visitor.post('/api/installation/reset-links', { email: frida.account.email });
  const link = given<{ token: string }>(made).token;
  given(await house.visitor().post('/api/auth/reset-password', { token: link, newPassword: 'quite another sentence' }));
  expect(codeOf(await ask(house.visitor(), token, 'GET', '/api/me'))).toBe('signed-out');
});

test('neither documents nor commands know tokens', async () => {
  const house = await openHouse();
  const { member, group, meeting } = await foundGroup(house);
  given(await member.visitor.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 }));
  const { token } = await tokenOf(member);
  const headers = { origin: house.address, authorization: `Bearer ${token}` };
  const address = house.address.replace('http', 'ws');
  const socket = new WebSocket(`${address}/documents/table/${meeting.id}`, { headers });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  expect(response.statusCode).toBe(401);
  for (const transport of ['websocket', 'polling'] as const) {
    const commands = io(`${house.address}/meeting`, {
      auth: { meeting: meeting.id },
      transports: [transport],
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
    onTestFinished(() => void commands.disconnect());
    const refused = await new Promise<Error>((tell) => commands.on('connect_error', tell));
    expect(refused.message).toBe('signed-out');
  }
});

const nobody = '00000000-0000-4000-8000-000000000000';
const calls = endpoints.map(({ method, path, access }) => ({
  method,
  access,
  path: `/api${path.replace(/:\w+/g, nobody)}`,
}));

test('every route that programs may use needs each of its scopes, and nothing else', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const program = house.visitor();
  const all = await tokenOf(frida);
  const lacking = new Map<TokenScope, string>();
  for (const scope of tokenScopes) {
    const others = tokenScopes.filter((other) => other !== scope);
    lacking.set(scope, (await tokenOf(frida, others)).token);
  }
  const open = calls.filter(({ access }) => typeof access !== 'string');
  expect(open.length).toBeGreaterThan(15);
  for (const { method, path, access } of open) {
    const exact = await tokenOf(frida, access as readonly TokenScope[]);
    for (const { token } of [all, exact]) {
      const answer = await ask(program, token, method, path, {}, method === 'GET' ? undefined : {});
      expect([401, 403], `${method} ${path}`).not.toContain(answer.status);
    }
    for (const scope of access) {
      const refused = await ask(program, lacking.get(scope as TokenScope) ?? '', method, path);
      expect(refused.body, `${method} ${path}`).toMatchObject({ code: 'not-allowed', about: 'scope' });
    }
    given(await frida.visitor.delete(`/api/me/tokens/${exact.id}`));
  }
});

test('every other route refuses programs, whatever their scopes', async () => {
  const house = await openHouse();
  const { token } = await tokenOf(await signUp(house, 'Frida'));
  const program = house.visitor();
  // These ask nobody who they are, by cookie or by token.
  const indifferent = /^\/api\/(docs|mail\/unsubscribe)(\/|$)/;
  const closed = calls.filter(({ access, path }) => typeof access === 'string' && !indifferent.test(path));
  expect(closed.length).toBeGreaterThan(15);
  for (const { method, path } of [...closed, { method: 'GET', path: '/api/secrets' }]) {
    const refused = await ask(program, token, method, path, {}, method === 'GET' ? undefined : {});
    expect(refused.body, `${method} ${path}`).toMatchObject({ code: 'not-allowed', about: 'token' });
  }
});
