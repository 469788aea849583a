import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MadeInvitation } from '@casecircle/shared/protocol/groups.ts';
import { expect, onTestFinished, test } from 'vitest';
import { codeOf, foundGroup, given, invite, openHouse, password, signUp } from './testing/house.ts';

const body = { name: 'Ann', email: 'ann@example.org', password, timeZone: 'Europe/Zurich' };

test('the first account administers the installation, and only that one', async () => {
  const house = await openHouse();
  expect((await house.visitor().get('/api/installation')).body).toEqual({
    empty: true,
    openSignUp: false,
    demo: false,
    mail: false,
  });
  const first = await signUp(house, 'Frida');
  expect(first.account.administrator).toBe(true);
  given(await first.visitor.patch('/api/installation', { openSignUp: true }));
  expect((await signUp(house, 'Mina')).account.administrator).toBe(false);
});

test('of two first accounts at once exactly one is made', async () => {
  const house = await openHouse();
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((name) =>
      house.visitor().post('/api/auth/sign-up/email', { ...body, email: `${name}@example.org` }),
    ),
  );
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 403, 403]);
  expect(answers.filter((answer) => (answer.body as { administrator?: boolean }).administrator)).toHaveLength(1);
});

test('a first sign-up that fails leaves the place to the next', async () => {
  const house = await openHouse();
  const answer = await house.visitor().post('/api/auth/sign-up/email', { ...body, password: 'short' });
  expect([codeOf(answer), (answer.body as { about: string }).about]).toEqual(['malformed', 'password']);
  expect((await signUp(house, 'Frida')).account.administrator).toBe(true);
});

test('afterwards an account needs an invitation, unless sign-up is open', async () => {
  const house = await openHouse();
  const first = await signUp(house, 'Frida');
  const refused = await house.visitor().post('/api/auth/sign-up/email', body);
  expect([refused.status, codeOf(refused)]).toEqual([403, 'not-allowed']);
  given(await first.visitor.patch('/api/installation', { openSignUp: true }));
  expect((await house.visitor().post('/api/auth/sign-up/email', body)).status).toBe(201);
});

test('an account invitation makes one account, also when two people use it at once', async () => {
  const house = await openHouse();
  const first = await signUp(house, 'Frida');
  const { token } = given<MadeInvitation>(await first.visitor.post('/api/installation/invitations', {}));
  expect((await house.visitor().get(`/api/invitations/${token}`)).body).toMatchObject({ group: null });
  const answers = await Promise.all(
    ['one', 'two'].map((name) =>
      house.visitor().post('/api/auth/sign-up/email', { ...body, email: `${name}@example.org`, invitation: token }),
    ),
  );
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 410]);
  expect(codeOf(await house.visitor().get(`/api/invitations/${token}`))).toBe('expired');
});

test('an account invitation is not used up by a sign-up that fails', async () => {
  const house = await openHouse();
  const first = await signUp(house, 'Frida');
  const { token } = given<MadeInvitation>(await first.visitor.post('/api/installation/invitations', {}));
  const taken = { ...body, email: 'frida@example.org', invitation: token };
  const refused = await house.visitor().post('/api/auth/sign-up/email', taken);
  expect([codeOf(refused), (refused.body as { about: string }).about]).toEqual(['already-done', 'email']);
  expect((await house.visitor().post('/api/auth/sign-up/email', { ...body, invitation: token })).status).toBe(201);
});

test('signing up by a link into a group joins it, and joining once more is harmless', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const token = await invite(facilitator, group.id);
  const guest = await signUp(house, 'Nora', token);
  expect((await guest.visitor.get('/api/groups')).body).toMatchObject([{ id: group.id, role: 'member' }]);
  expect((await guest.visitor.get(`/api/invitations/${token}`)).body).toMatchObject({ group: { name: group.name } });
  expect((await guest.visitor.post(`/api/invitations/${token}/acceptance`)).body).toEqual({ group: group.id });
});

test('a link for one person makes one account, also when several come at once', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const token = await invite(facilitator, group.id);
  const names = ['one', 'two', 'three', 'four'];
  const answers = await Promise.all(
    names.map((name) =>
      house.visitor().post('/api/auth/sign-up/email', { ...body, email: `${name}@example.org`, invitation: token }),
    ),
  );
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 410, 410, 410]);
  const refused = names[answers.findIndex((answer) => answer.status === 410)];
  const signIn = { email: `${refused}@example.org`, password };
  expect((await house.visitor().post('/api/auth/sign-in/email', signIn)).status).toBe(400);
  const late = { ...body, email: 'late@example.org', invitation: token };
  expect(codeOf(await house.visitor().post('/api/auth/sign-up/email', late))).toBe('expired');
});

test('nobody can make themselves administrator, or set what sign-up does not ask for', async () => {
  const house = await openHouse();
  const first = await signUp(house, 'Frida');
  given(await first.visitor.patch('/api/installation', { openSignUp: true }));
  const wish = { ...body, administrator: true, emailVerified: true, id: first.account.id };
  const account = (await house.visitor().post('/api/auth/sign-up/email', wish)).body as Record<string, unknown>;
  expect(account).toMatchObject({ administrator: false, name: 'Ann' });
  expect(account.id).not.toBe(first.account.id);
});

test('signing in needs the password, and a wrong one looks like an unknown address', async () => {
  const house = await openHouse();
  const { account } = await signUp(house, 'Frida');
  const visitor = house.visitor();
  const wrong = await visitor.post('/api/auth/sign-in/email', { email: account.email, password: `${password}!` });
  const unknown = await visitor.post('/api/auth/sign-in/email', { email: 'nobody@example.org', password });
  expect(codeOf(wrong)).toBe('malformed');
  expect(wrong.body).toEqual(unknown.body);
  expect((await visitor.get('/api/me')).status).toBe(401);
  const right = await visitor.post('/api/auth/sign-in/email', { email: 'FRIDA@example.org', password });
  expect([right.status, right.body]).toEqual([200, account]);
  expect((await visitor.get('/api/me')).body).toEqual(account);
});

test('a session lives in a cookie that scripts and other sites cannot use, and never in a body', async () => {
  const house = await openHouse();
  const visitor = house.visitor();
  const answer = await visitor.post('/api/auth/sign-up/email', body);
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).not.toMatch(/; Secure/);
  const token = decodeURIComponent(visitor.cookie.split('=')[1] ?? '').split('.')[0] ?? '';
  expect(token.length).toBeGreaterThan(20);
  expect(JSON.stringify(answer.body)).not.toContain(token);
});

test('signing out ends the session for good', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const { cookie } = visitor;
  expect((await visitor.post('/api/auth/sign-out', {})).status).toBe(204);
  visitor.cookie = cookie;
  expect(codeOf(await visitor.get('/api/me'))).toBe('signed-out');
});

test('a changed password is asked for from now on, and every other session ends', async () => {
  const house = await openHouse();
  const { visitor, account } = await signUp(house, 'Frida');
  const elsewhere = house.visitor();
  given(await elsewhere.post('/api/auth/sign-in/email', { email: account.email, password }));
  const wish = { currentPassword: password, newPassword: 'quite another sentence' };
  expect((await visitor.post('/api/auth/change-password', wish)).status).toBe(204);
  expect((await visitor.get('/api/me')).body).toEqual(account);
  expect(codeOf(await elsewhere.get('/api/me'))).toBe('signed-out');
  const again = house.visitor();
  expect(codeOf(await again.post('/api/auth/sign-in/email', { email: account.email, password }))).toBe('malformed');
  given(await again.post('/api/auth/sign-in/email', { email: account.email, password: wish.newPassword }));
});

test('a password is changed only by whoever is signed in, knows it and chooses one that is long enough', async () => {
  const house = await openHouse();
  const { visitor, account } = await signUp(house, 'Frida');
  const wish = { currentPassword: password, newPassword: 'quite another sentence' };
  const path = '/api/auth/change-password';
  expect(codeOf(await house.visitor().post(path, wish))).toBe('signed-out');
  const wrong = await visitor.post(path, { ...wish, currentPassword: `${password}!` });
  expect(wrong.body).toMatchObject({ code: 'malformed', about: 'currentPassword' });
  const short = await visitor.post(path, { ...wish, newPassword: 'short' });
  expect(short.body).toMatchObject({ code: 'malformed', about: 'newPassword' });
  given(await house.visitor().post('/api/auth/sign-in/email', { email: account.email, password }));
});

test('too many attempts to sign in have to wait', async () => {
  const house = await openHouse();
  const { account } = await signUp(house, 'Frida');
  const visitor = house.visitor();
  const wrong = { email: account.email, password: 'not this one' };
  for (let attempt = 0; attempt < 20; attempt += 1) await visitor.post('/api/auth/sign-in/email', wrong);
  const forged = { headers: { 'x-forwarded-for': '192.0.2.7', 'x-casecircle-address': '192.0.2.7' } };
  expect(codeOf(await visitor.post('/api/auth/sign-in/email', wrong, forged))).toBe('too-many');
});

test('behind a proxy that is configured, one address does not use up the attempts of another', async () => {
  const house = await openHouse({ TRUSTED_PROXIES: '1' });
  const { account } = await signUp(house, 'Frida');
  const visitor = house.visitor();
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const wrong = { email: account.email, password: 'not this one' };
  for (let attempt = 0; attempt < 20; attempt += 1)
    await visitor.post('/api/auth/sign-in/email', wrong, from('192.0.2.7'));
  expect(codeOf(await visitor.post('/api/auth/sign-in/email', wrong, from('192.0.2.7')))).toBe('too-many');
  expect(codeOf(await visitor.post('/api/auth/sign-in/email', wrong, from('192.0.2.8')))).toBe('malformed');
});

test.each([
  'get-session',
  'list-sessions',
  'update-user',
  'change-email',
  'delete-user',
  'ok',
  'error',
  'revoke-sessions',
])('nothing else of the account library is open: %s', async (path) => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  expect(codeOf(await visitor.get(`/api/auth/${path}`))).toBe('not-found');
  expect(codeOf(await visitor.post(`/api/auth/${path}`, { name: 'X' }))).toBe('not-found');
});

test('a person changes their profile, and nothing but their profile', async () => {
  const house = await openHouse();
  const { visitor, account } = await signUp(house, 'Frida');
  const change = { pronouns: 'she/her', credentials: 'LCSW', timeZone: 'America/Chicago' };
  const changed = await visitor.patch('/api/me', { ...change, email: 'x@example.org', administrator: false });
  expect(changed.body).toEqual({ ...account, ...change });
  expect(codeOf(await visitor.patch('/api/me', { timeZone: 'Mars/Olympus' }))).toBe('malformed');
});

test('only the administrator opens sign-up and invites to the installation', async () => {
  const house = await openHouse();
  const { member, stranger } = await foundGroup(house);
  for (const [visitor, status] of [
    [member.visitor, 403],
    [stranger.visitor, 401],
  ] as const) {
    expect((await visitor.patch('/api/installation', { openSignUp: true })).status).toBe(status);
    expect((await visitor.post('/api/installation/invitations', {})).status).toBe(status);
  }
});

test('a session that is in use gets longer, cookie and all', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  expect((await visitor.get('/api/me')).headers.getSetCookie()).toEqual([]);
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  onTestFinished(() => database.close());
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString();
  database.prepare('update session set "expiresAt" = ?').run(inThreeDays);
  expect((await visitor.get('/api/me')).headers.getSetCookie()[0]).toContain('Max-Age=604800');
  const row = database.prepare('select "expiresAt" from session').get();
  expect(String(row?.expiresAt) > inThreeDays).toBe(true);
});

test('a session that has run out is none', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Frida');
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  onTestFinished(() => database.close());
  database.prepare('update session set "expiresAt" = ?').run(new Date(Date.now() - 1).toISOString());
  expect(codeOf(await visitor.get('/api/me'))).toBe('signed-out');
});
