/**
 * Whether an error says that the store could not do its work just now: a full or failing disk, a lock that was not
 * given free, a server that is gone. A statement that it refuses for what is in it is a mistake of ours and no such.
 */
export function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR') return typeof errcode === 'number' && sqliteFailures.has(errcode & 0xff);
  if (typeof code === 'string') return networkFailures.has(code) || /^(08|25006|40|53|57|58)/.test(code);
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}

/** PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN and NOTADB of SQLite's result codes. */
const sqliteFailures: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 26]);

const networkFailures: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);
