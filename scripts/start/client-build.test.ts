import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from './client-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casecircle-sources-'));
  writeFileSync(join(folder, 'room.tsx'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('sources that stay the same keep their hash, and it says which file holds what', async () => {
  const before = await hashOf([folder]);
  expect(await hashOf([folder])).toBe(before);
  writeFileSync(join(folder, 'room.tsx'), 'two');
  const changed = await hashOf([folder]);
  expect(changed).not.toBe(before);
  writeFileSync(join(folder, 'lobby.tsx'), '');
  expect(await hashOf([folder])).not.toBe(changed);
});

test('a changed test builds nothing', async () => {
  const before = await hashOf([folder]);
  writeFileSync(join(folder, 'room.test.tsx'), 'a new test');
  expect(await hashOf([folder])).toBe(before);
});

test('a single file and a missing folder can be among the sources', async () => {
  const file = join(folder, 'room.tsx');
  expect(await hashOf([file, join(folder, 'missing')])).toBe(await hashOf([file]));
});
