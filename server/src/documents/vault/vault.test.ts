import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeyFile, type KeyRing, keyFile, newKey, openKeyRing, readKeyFile, replaceKeyFile } from './key-ring.ts';
import { seal, unseal } from './sealed.ts';
import { ForgottenDocument, unwrap, wrapNew } from './vault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function ring(): KeyRing {
  const opened = openKeyRing(folder, undefined);
  if (!opened) throw new Error('no keys');
  return opened;
}
const words = Buffer.from('what a client said');

test('what was sealed opens under the same key for the same document only', () => {
  const [one, other] = [newKey().key, newKey().key];
  const sealed = seal(one, words, 'table/1');
  expect(Buffer.from(unseal(one, sealed, 'table/1'))).toEqual(words);
  expect(Buffer.from(sealed).includes(words)).toBe(false);
  expect(() => unseal(other, sealed, 'table/1')).toThrow();
  expect(() => unseal(one, sealed, 'table/2')).toThrow();
});

test('a changed byte is noticed wherever it stands', () => {
  const { key } = newKey();
  const sealed = seal(key, words, 'table/1');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(key, changed, 'table/1')).toThrow();
  }
});

test('what holds one thing cannot be passed off as several, nor the other way round', () => {
  const { key } = newKey();
  for (const [form, other] of [
    ['one', 2],
    ['several', 1],
  ] as const) {
    const sealed = seal(key, words, 'table/1', form);
    expect(Buffer.from(unseal(key, sealed, 'table/1'))).toEqual(words);
    sealed[0] = other;
    expect(() => unseal(key, sealed, 'table/1')).toThrow();
  }
});

test('no two things are sealed under the same nonce', () => {
  const { key } = newKey();
  const nonces = Array.from({ length: 2_000 }, () => Buffer.from(seal(key, words, 'table/1').subarray(1, 13)));
  expect(new Set(nonces.map((nonce) => nonce.toString('hex'))).size).toBe(2_000);
});

test('the key file is readable by its owner only and is never overwritten', () => {
  createKeyFile(folder);
  expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
  const before = readKeyFile(folder);
  expect(() => createKeyFile(folder)).toThrow(/EEXIST/);
  expect(readKeyFile(folder)).toEqual(before);
});

test('without a file there are no keys, and a file without a key is named', () => {
  expect(openKeyRing(folder, undefined)).toBeUndefined();
  writeFileSync(keyFile(folder), 'nonsense\n');
  expect(() => ring().current()).toThrow(/vault\.key does not hold a vault key/);
  expect(() => openKeyRing(folder, 'short')).toThrow(/VAULT_KEY does not hold a vault key/);
});

test('a document’s key comes back, unless its installation key is missing or it was forgotten', () => {
  createKeyFile(folder);
  const { key, row } = wrapNew(ring(), 'table/1');
  expect(unwrap(ring(), row)).toEqual(key);
  expect(() => unwrap(ring(), { ...row, wrapped: null })).toThrow(ForgottenDocument);
  replaceKeyFile(folder, [newKey()]);
  expect(() => unwrap(ring(), row)).toThrow(`the vault key ${row.keyId} is not there`);
});

test('an open ring follows a key file that was replaced meanwhile', async () => {
  createKeyFile(folder);
  const open = ring();
  const { row, key } = wrapNew(open, 'table/1');
  const next = newKey();
  replaceKeyFile(folder, [next, ...readKeyFile(folder)]);
  expect(open.current()).toEqual(next);
  expect(unwrap(open, row)).toEqual(key);
});
