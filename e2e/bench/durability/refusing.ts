import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { wait } from '../machine/wait.ts';
import type { House } from './house.ts';

/** Longer than the five seconds for which a writer waits for its turn. */
const lockedMs = 7_000;
const fullMs = 5_000;

/**
 * Another process, this one, holds the lock of the log's file, as a backup tool gone wrong would: writes wait until
 * they are refused. Reading goes on.
 */
export async function whileLocked(house: House): Promise<void> {
  const database = new DatabaseSync(join(house.folder, 'documents.db'), { timeout: 10_000 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    await wait(lockedMs);
    database.exec('ROLLBACK');
  } finally {
    database.close();
  }
}

/**
 * No file of the server may grow any more, from outside and without being root: every write fails at once, as on a
 * full disk. False where the system has no way to do that.
 */
export async function whileFull(house: House): Promise<boolean> {
  if (!limitFiles(house, '1')) return false;
  await wait(fullMs);
  return limitFiles(house, 'unlimited');
}

function limitFiles({ child }: House, bytes: string): boolean {
  return spawnSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]).status === 0;
}
