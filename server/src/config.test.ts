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
])('a wrong %s (%s) is named in one line', (name, value) => {
  const reading = () => readConfig({ [name]: value }, flags);
  expect(reading).toThrow(StartRefused);
  expect(reading).toThrow(new RegExp(`^${name} must be [^\n]+\\.$`));
});

test('the message about a wrong secret does not repeat it', () => {
  expect(() => readConfig({ AUTH_SECRET: 'short-secret' }, flags)).toThrow(/^((?!short-secret).)*$/);
  expect(() => readConfig({ VAULT_KEY: 'short-secret' }, flags)).toThrow(/^((?!short-secret).)*$/);
  expect(() => readConfig({ DATABASE_URL: 'mysql://me:hunter2@host/x' }, flags)).toThrow(/^((?!hunter2).)*$/);
});
