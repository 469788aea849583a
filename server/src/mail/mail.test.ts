import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MailHealth } from '@casecircle/shared/protocol/notices.ts';
import { simpleParser } from 'mailparser';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { foundGroup, type Guest, given, openHouse } from '../http/testing/house.ts';
import { freshDatabase } from '../storage/testing/on-both.ts';
import { houseWithMail, mailIn, pathIn, publicUrl } from './testing/house-with-mail.ts';
import { openMailServer } from './testing/mail-server.ts';

async function rewriteAgreement(by: Guest, group: string, text = 'A new agreement.'): Promise<void> {
  given(await by.visitor.put(`/api/groups/${group}/agreement`, { text }));
}

test('a mail goes to one person, says the same as plain text and as HTML, and how to end it', async () => {
  const { house, only } = await houseWithMail();
  const { facilitator, member, group } = await foundGroup(house);
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  const { mail, raw } = only('Mina');
  expect(mail.subject).toBe('Your group’s agreement changed');
  expect(mail.from?.text).toBe('"Casecircle" <circle@example.org>');
  expect([mail.to, mail.cc, mail.bcc].flat().map((one) => one?.text)).toEqual([
    member.account.email,
    undefined,
    undefined,
  ]);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  for (const words of ['Frida wrote a new version for Tuesday circle.', `${publicUrl}/groups/${group.id}`]) {
    expect([mail.text, mail.html]).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
  }
  expect(raw).toMatch(/^List-Unsubscribe:\s+<https:\/\/circle\.example\.org\/api\/mail\/unsubscribe\/[\w-]+>\r$/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(mail.html).not.toMatch(/<img|<style|<script|url\(|color:/);
});

test('who wrote the new agreement gets no mail of it, nor does anybody else’s address stand in one', async () => {
  const { house, mail, to, only } = await houseWithMail();
  const { facilitator, group } = await foundGroup(house);
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  expect(mail.received.map((one) => one.to).toSorted()).toEqual(['mina@example.org', 'otto@example.org']);
  expect(to('Frida')).toEqual([]);
  expect(only('Mina').raw).not.toMatch(/otto@|frida@/i);
});

test('names with signs of HTML are words in it', async () => {
  const { house, only } = await houseWithMail();
  const { facilitator, group } = await foundGroup(house);
  given(await facilitator.visitor.patch('/api/me', { name: '<b>Frida & "Co"</b>' }));
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  const { mail } = only('Mina');
  expect(mail.html).toContain('&lt;b&gt;Frida &amp; &quot;Co&quot;&lt;/b&gt; wrote');
  expect(mail.text).toContain('<b>Frida & "Co"</b> wrote');
});

test('a server that starts anew sends nothing twice', async () => {
  const { house, mail } = await houseWithMail();
  const { facilitator, group } = await foundGroup(house);
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  await house.stop();
  const again = await openHouse({ PUBLIC_URL: publicUrl, ...mail.settings, DATA_DIR: house.dataDir });
  again.pass(60 * 60_000);
  await again.work();
  expect(mail.received).toHaveLength(2);
});

test('what was told while no mail server was set up never floods out when one is', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  expect((await facilitator.visitor.get('/api/installation')).body).toMatchObject({ mail: false });
  expect((await facilitator.visitor.get('/api/installation/mail')).body).toMatchObject({ configured: false });
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  await house.stop();
  const mail = await openMailServer();
  const again = await openHouse({ PUBLIC_URL: publicUrl, ...mail.settings, DATA_DIR: house.dataDir });
  expect((await again.visitor().get('/api/installation')).body).toMatchObject({ mail: true });
  await again.work();
  expect(mail.received).toEqual([]);
});

test('the demo sends no mail, whatever is set', async () => {
  const mail = await openMailServer();
  const house = await openHouse({ ...mail.settings }, { demo: true });
  expect((await house.visitor().get('/api/installation')).body).toMatchObject({ mail: false });
});

test('administrators see what was given up and why, in counts and codes; nobody else does', async () => {
  const mail = await openMailServer((to) => (to.startsWith('mina') ? { at: 'rcpt', code: 550 } : undefined));
  const house = await openHouse({ PUBLIC_URL: publicUrl, ...mail.settings });
  const { facilitator, member, group } = await foundGroup(house);
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  const answer = await facilitator.visitor.get('/api/installation/mail');
  expect(given<MailHealth>(answer)).toMatchObject({
    configured: true,
    waiting: 0,
    trouble: null,
    sent: 1,
    givenUp: [{ kind: 'agreement-changed', attempts: 1, trouble: 'address-refused' }],
  });
  expect(JSON.stringify(answer.body)).not.toContain('@');
  expect((await member.visitor.get('/api/installation/mail')).status).toBe(403);
});

test('logs name neither addresses nor links, however much they tell', async () => {
  const { house, mail, only } = await houseWithMail({ LOG_LEVEL: 'trace' });
  const { facilitator, group } = await foundGroup(house);
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  const end = pathIn(only('Mina'), '/unsubscribe/');
  expect((await house.visitor().post(`/api/mail${end}`)).status).toBe(204);
  await mail.close();
  await rewriteAgreement(facilitator, group.id, 'Another one.');
  await house.work();
  const logged = house.logged.join('');
  expect(logged).toContain('mail sent');
  expect(logged).toContain('mail not sent yet');
  for (const secret of ['@example.org', end.split('/').at(-1) ?? '', 'Mina', 'Tuesday circle']) {
    expect(logged).not.toContain(secret);
  }
});

test('a mail server in a process of its own gets the mail; while it is gone the mail waits, and says why', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('testing/mail-server-child.ts', import.meta.url))]);
  onTestFinished(() => void child.kill());
  const lines: { port?: number; to?: string[]; raw?: string }[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  await until(() => expect(lines[0]?.port).toBeGreaterThan(0));
  const settings = { SMTP_URL: `smtp://127.0.0.1:${lines[0]?.port}`, MAIL_FROM: 'circle@example.org' };
  const house = await openHouse({ PUBLIC_URL: publicUrl, ...settings });
  const { facilitator, group } = await foundGroup(house);
  await rewriteAgreement(facilitator, group.id);
  await house.work();
  await until(() => expect(lines).toHaveLength(3));
  const subjects = lines.slice(1).map(async ({ raw }) => (await simpleParser(raw ?? '')).subject);
  expect(await Promise.all(subjects)).toEqual(Array(2).fill('Your group’s agreement changed'));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  await rewriteAgreement(facilitator, group.id, 'Another one.');
  await house.work();
  const health = given<MailHealth>(await facilitator.visitor.get('/api/installation/mail'));
  expect(health).toMatchObject({ waiting: 2, sent: 2, trouble: 'unreachable', givenUp: [] });
});

/** PGlite has no address, so this needs a server. */
describe.skipIf(inject('postgres') === '')('on one PostgreSQL', () => {
  test('two servers send each mail exactly once', async () => {
    const mail = await openMailServer();
    const shared = { DATABASE_URL: await freshDatabase(), AUTH_SECRET: 'one secret for both of the two servers' };
    const settings = { PUBLIC_URL: publicUrl, ...mail.settings, ...shared };
    const [one, other] = [await openHouse(settings), await openHouse(settings)];
    const { facilitator, group } = await foundGroup(one);
    for (let version = 2; version < 8; version += 1) {
      await rewriteAgreement(facilitator, group.id, `Agreement ${version}.`);
      await Promise.all([one.work(), other.work()]);
    }
    await one.work();
    const { to } = mailIn(mail);
    expect([to('Mina').length, to('Otto').length, mail.received.length]).toEqual([6, 6, 12]);
  });
});
