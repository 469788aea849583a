import { StartRefused } from '../../server/src/config.ts';
import { FolderInUse } from '../../server/src/storage/folder-lock.ts';

/** Why it did not start: one line where we know the reason, everything we know where we do not. */
export function reasonOf(error: unknown): string {
  if (error instanceof StartRefused || error instanceof FolderInUse) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
