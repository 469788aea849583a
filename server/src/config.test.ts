import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, StartRefused } from './config.ts';

const flags = { demo: false };

test('without settings it serves port 3000 from ./data', () => {
  const config = readConfig({}, flags);
  expect([config.port, config.dataDir, config.databaseUrl]).toEqual([3000, resolve('data'), undefined]);
});

test('an empty setting counts as left out', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }, flags).port).toBe(3000);
});

test.each([
  ['PORT', 'three'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['DATABASE_URL', 'mysql://host/x'],
  ['DATABASE_URL', 'host'],
  ['PUBLIC_URL', 'circle.example.org'],
  ['PUBLIC_URL', 'https://circle.example.org/sub'],
  ['LOG_LEVEL', 'loud'],
  ['AUTH_SECRET', 'short'],
  ['VAULT_KEY', 'short'],
  ['VAULT_KEY', `${'A'.repeat(43)}=,short`],
  ['TRUSTED_PROXIES', 'all'],
  ['SMTP_URL', 'mail.example.org'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['SMTP_URL', 'smtp://'],
  ['SMTP_URL', 'smtp://mail.example.org/inbox'],
  ['SMTP_URL', 'smtp://mail.example.org?debug=true'],
  ['MAIL_FROM', 'Casecircle'],
])('a wrong %s (%s) is named in one line', (name, value) => {
  const reading = () => readConfig({ SMTP_URL: 'smtp://localhost', [name]: value }, flags);
  expect(reading).toThrow(StartRefused);
  expect(reading).toThrow(new RegExp(`^${name} must be [^\n]+\\.$`));
});

test('the message about a wrong secret does not repeat it', () => {
  expect(() => readConfig({ AUTH_SECRET: 'short-secret' }, flags)).toThrow(/^((?!short-secret).)*$/);
  expect(() => readConfig({ VAULT_KEY: 'short-secret' }, flags)).toThrow(/^((?!short-secret).)*$/);
  expect(() => readConfig({ DATABASE_URL: 'mysql://me:hunter2@host/x' }, flags)).toThrow(/^((?!hunter2).)*$/);
  expect(() => readConfig({ SMTP_URL: 'http://me:hunter2@host' }, flags)).toThrow(/^((?!hunter2).)*$/);
});

test('a mail server needs somebody whom mail comes from', () => {
  const reading = () => readConfig({ SMTP_URL: 'smtp://me:hunter2@mail.example.org' }, flags);
  expect(reading).toThrow(StartRefused);
  expect(reading).toThrow(/^MAIL_FROM must be set with SMTP_URL((?!hunter2).)*$/);
  expect(readConfig({ MAIL_FROM: 'circle@example.org' }, flags).mail).toBeUndefined();
});

test.each([
  ['circle@example.org', { name: '', address: 'circle@example.org' }],
  ['Casecircle <circle@example.org>', { name: 'Casecircle', address: 'circle@example.org' }],
  ['"Circle, Zurich" <circle@example.org>', { name: 'Circle, Zurich', address: 'circle@example.org' }],
])('mail comes from %s', (from, meant) => {
  const url = 'smtp://relay.lan:25?requireTLS=false';
  expect(readConfig({ SMTP_URL: url, MAIL_FROM: from }, flags).mail).toEqual({ url, from: meant });
});

test('the demo has no mail server, whatever is set', () => {
  const settings = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'circle@example.org' };
  expect(readConfig(settings, { demo: true }).mail).toBeUndefined();
});
