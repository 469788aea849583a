import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../config.ts';

/**
 * Keeps a second process out of a data folder. The lock is one that the operating system takes back when the process
 * ends, however it ends, so nothing is left to clean up after a kill. Throws `FolderInUse` after a second of trying.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'casecircle.lock'), { timeout: 1_000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new FolderInUse(folder);
  }
  return () => lock.close();
}

export class FolderInUse extends StartRefused {
  constructor(folder: string) {
    super(`DATA_DIR: another Casecircle is already running on ${folder}. Stop it, or choose another folder.`);
  }
}
