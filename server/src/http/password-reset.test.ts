import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MadeResetLink } from '@casecircle/shared/protocol/accounts.ts';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { codeOf, foundGroup, type Guest, given, type House, openHouse, password, signUp } from './testing/house.ts';

const newPassword = 'quite another sentence';
const ask = '/api/auth/request-password-reset';
const reset = '/api/auth/reset-password';
const make = '/api/installation/reset-links';

function databaseOf(house: House): DatabaseSync {
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  onTestFinished(() => database.close());
  return database;
}

/** Mail can be sent, as far as the installation knows; what it would send waits in the store. */
async function houseWithMail() {
  const house = await openHouse();
  const database = databaseOf(house);
  const write = `insert into installation (key, value) values ('mail', 'true') on conflict (key) do update set value = 'true'`;
  database.exec(write);
  const mails = () =>
    database
      .prepare('select "personId", about from mails where kind = ? order by "createdAt"')
      .all('password-reset')
      .map((row) => ({ person: row.personId, token: JSON.parse(String(row.about)).token as string }));
  const stored = () => database.prepare('select identifier, value from verification').all();
  return { house, database, mails, stored };
}

async function linkFor(administrator: Guest, email: string): Promise<MadeResetLink> {
  return given<MadeResetLink>(await administrator.visitor.post(make, { email }));
}

function signIn(house: House, email: string, secret: string) {
  return house.visitor().post('/api/auth/sign-in/email', { email, password: secret });
}

test('a link by mail sets a new password once, and the old one opens nothing any more', async () => {
  const { house, mails } = await houseWithMail();
  const { account } = await signUp(house, 'Frida');
  expect((await house.visitor().post(ask, { email: 'FRIDA@example.org' })).status).toBe(204);
  const [mail] = mails();
  expect(mail?.person).toBe(account.id);
  const wish = { token: mail?.token, newPassword };
  expect((await house.visitor().post(reset, wish)).status).toBe(204);
  expect(codeOf(await signIn(house, account.email, password))).toBe('malformed');
  expect((await signIn(house, account.email, newPassword)).status).toBe(200);
  const again = await house.visitor().post(reset, { ...wish, newPassword: 'and a third sentence' });
  expect(again.body).toMatchObject({ code: 'expired', about: 'token' });
  expect((await signIn(house, account.email, newPassword)).status).toBe(200);
});

test('asking for an address that nobody has is answered alike, and leaves nothing behind', async () => {
  const { house, mails, stored } = await houseWithMail();
  await signUp(house, 'Frida');
  const [known, unknown] = [
    await house.visitor().post(ask, { email: 'frida@example.org' }),
    await house.visitor().post(ask, { email: 'nobody@example.org' }),
  ];
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  expect(mails()).toHaveLength(1);
  expect(stored()).toHaveLength(1);
});

test('where no mail can be sent, asking makes no link and leaves an administrator’s alone', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const { token } = await linkFor(frida, frida.account.email);
  expect((await house.visitor().post(ask, { email: frida.account.email })).status).toBe(204);
  expect(databaseOf(house).prepare('select * from verification').all()).toHaveLength(1);
  expect((await house.visitor().post(reset, { token, newPassword })).status).toBe(204);
});

test('neither the store nor the log can be read for a link', async () => {
  const { house, mails, stored } = await houseWithMail();
  const { account } = await signUp(house, 'Frida');
  await house.visitor().post(ask, { email: account.email });
  const token = mails()[0]?.token ?? '';
  expect(token.length).toBeGreaterThan(40);
  const [row] = stored();
  expect(row?.value).toBe(account.id);
  expect(String(row?.identifier)).not.toContain(token);
  const { identifier } = row as { identifier: string };
  for (const guess of [identifier, identifier.slice('reset#'.length)]) {
    expect((await house.visitor().post(reset, { token: guess, newPassword })).status).toBeGreaterThanOrEqual(400);
  }
  await house.visitor().get(`/reset-password/${token}`);
  await house.visitor().post(reset, { token, newPassword });
  expect(house.logged.join('')).not.toContain(token);
  expect(house.logged.join('')).not.toContain(account.email);
});

test('a newer link makes the older void, whoever made it', async () => {
  const { house, mails } = await houseWithMail();
  const frida = await signUp(house, 'Frida');
  const { email } = frida.account;
  await house.visitor().post(ask, { email });
  const first = await linkFor(frida, email);
  const second = await linkFor(frida, email);
  for (const token of [mails()[0]?.token, first.token])
    expect(codeOf(await house.visitor().post(reset, { token, newPassword }))).toBe('expired');
  expect((await house.visitor().post(reset, { token: second.token, newPassword })).status).toBe(204);
});

test('a link that has run out sets nothing', async () => {
  const { house, database, mails } = await houseWithMail();
  const { account } = await signUp(house, 'Frida');
  await house.visitor().post(ask, { email: account.email });
  const until = String(database.prepare('select "expiresAt" from verification').get()?.expiresAt);
  expect(Math.abs(Date.parse(until) - Date.now() - 3_600_000)).toBeLessThan(60_000);
  database.prepare('update verification set "expiresAt" = ?').run(new Date(Date.now() - 1).toISOString());
  expect(codeOf(await house.visitor().post(reset, { token: mails()[0]?.token, newPassword }))).toBe('expired');
  expect((await signIn(house, account.email, password)).status).toBe(200);
});

test('of two who use a link at once one sets the password', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const { token } = await linkFor(frida, frida.account.email);
  const tries = ['the first sentence', 'the second sentence'];
  const answers = await Promise.all(tries.map((secret) => house.visitor().post(reset, { token, newPassword: secret })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410]);
  const entered = await Promise.all(tries.map((secret) => signIn(house, frida.account.email, secret)));
  expect(entered.map(({ status }) => status)).toEqual(answers.map(({ status }) => (status === 204 ? 200 : 400)));
});

test('a new password that is too short is told at its field and does not spend the link', async () => {
  const house = await openHouse();
  const frida = await signUp(house, 'Frida');
  const { token } = await linkFor(frida, frida.account.email);
  const short = await house.visitor().post(reset, { token, newPassword: 'short' });
  expect(short.body).toMatchObject({ code: 'malformed', about: 'newPassword' });
  expect((await house.visitor().post(reset, { token, newPassword })).status).toBe(204);
});

test('every session and every live connection of the person ends, and nobody else’s', async () => {
  const house = await openHouse();
  const { facilitator, member, group, meeting } = await foundGroup(house);
  const elsewhere = house.visitor();
  given(await elsewhere.post('/api/auth/sign-in/email', { email: member.account.email, password }));
  given(await elsewhere.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 }));
  const sockets = await Promise.all(
    [member.visitor.cookie, elsewhere.cookie].map(async (cookie) => {
      const headers = { origin: house.address, cookie };
      const socket = new WebSocket(`${house.address.replace('http', 'ws')}/documents/table/${meeting.id}`, { headers });
      onTestFinished(() => socket.terminate());
      await once(socket, 'message');
      return socket;
    }),
  );
  const closed = Promise.all(sockets.map(async (socket) => ((await once(socket, 'close')) as [number])[0]));
  const { token } = await linkFor(facilitator, member.account.email);
  expect((await member.visitor.get('/api/me')).status).toBe(200);
  expect((await house.visitor().post(reset, { token, newPassword })).status).toBe(204);
  expect(await closed).toEqual([4401, 4401]);
  expect(codeOf(await member.visitor.get('/api/me'))).toBe('signed-out');
  expect(codeOf(await elsewhere.get('/api/me'))).toBe('signed-out');
  expect((await facilitator.visitor.get('/api/me')).status).toBe(200);
});

test('only an administrator makes a link to hand over; the person is told when it was used', async () => {
  const house = await openHouse();
  const { facilitator, member, stranger } = await foundGroup(house);
  const { email, id } = member.account;
  expect(codeOf(await member.visitor.post(make, { email }))).toBe('not-allowed');
  expect(codeOf(await stranger.visitor.post(make, { email }))).toBe('signed-out');
  const missing = await facilitator.visitor.post(make, { email: 'nobody@example.org' });
  expect(missing.body).toMatchObject({ code: 'not-found', about: 'email' });
  const { token, until } = await linkFor(facilitator, email);
  expect(Math.abs(until - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);
  const database = databaseOf(house);
  const told = () => database.prepare(`select about from notices where "personId" = ? and kind = 'security'`).all(id);
  expect(told()).toEqual([]);
  expect((await house.visitor().post(reset, { token, newPassword })).status).toBe(204);
  expect(told().map(({ about }) => JSON.parse(String(about)))).toEqual([{ shade: 'password-reset-by-administrator' }]);
  const noted = database
    .prepare('select actor, action, subject from audit where action like ? order by at')
    .all('%reset%');
  expect(noted).toEqual([
    { actor: facilitator.account.id, action: 'reset-link-made', subject: id },
    { actor: id, action: 'password-reset', subject: id },
  ]);
});

test('whoever asks again and again for one address has to wait, also from elsewhere', async () => {
  const house = await openHouse({ TRUSTED_PROXIES: '1' });
  await signUp(house, 'Frida');
  const from = (address: number) => ({ headers: { 'x-forwarded-for': `192.0.2.${address}` } });
  const times = (email: string) =>
    Promise.all([1, 2, 3, 4, 5].map((address) => house.visitor().post(ask, { email }, from(address))));
  for (const email of ['frida@example.org', 'nobody@example.org']) {
    expect((await times(email)).map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect(codeOf(await house.visitor().post(ask, { email }, from(9)))).toBe('too-many');
  }
});
