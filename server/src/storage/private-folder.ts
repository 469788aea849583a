import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ours = /^(casecircle\.(db|lock)|documents\.db)(-wal|-shm|-journal)?$/;

/** Closes to all others our own files that an earlier start left open to them. */
export function closeOurFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (ours.test(name) && isOpenToOthers(file)) closeToOthers(file);
  }
}

/** Whether other accounts of this machine may look into a folder or file. Windows keeps its rights elsewhere. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}

function closeToOthers(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // Some disks give every file the same rights. What helps there is a closed folder, of which the start speaks.
  }
}
