import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key of the installation, which wraps the keys of documents. The id is a fingerprint and says nothing of the key. */
export type InstallationKey = { id: string; key: Buffer };

/** The installation's keys, the current one first; the others still open what has not been wrapped anew. */
export type KeyRing = {
  current(): InstallationKey;
  /** The key with this id, also one that was added to the file a moment ago. */
  find(id: string): InstallationKey | undefined;
};

export const keyBytes = 32;

export function keyFile(dataDir: string): string {
  return join(dataDir, 'vault.key');
}

/**
 * Opens the installation's keys: those of `VAULT_KEY` (base64, separated by commas), else those of the file in the
 * data folder. Undefined when there are none; throws when what is there is no key.
 */
export function openKeyRing(dataDir: string, environment: string | undefined): KeyRing | undefined {
  if (environment !== undefined) {
    const keys = parseKeys(environment.split(','), 'VAULT_KEY');
    return ringOf(() => keys);
  }
  const file = keyFile(dataDir);
  return existsSync(file) ? ringOf(watched(file)) : undefined;
}

/** Makes a first key file, readable by its owner only. Never overwrites one. */
export function createKeyFile(dataDir: string): void {
  writeFileSync(keyFile(dataDir), written([newKey()]), { mode: 0o600, flag: 'wx' });
}

/** Replaces the key file in one step. */
export function replaceKeyFile(dataDir: string, keys: readonly InstallationKey[]): void {
  const next = `${keyFile(dataDir)}.next`;
  writeFileSync(next, written(keys), { mode: 0o600, flush: true });
  renameSync(next, keyFile(dataDir));
}

export function readKeyFile(dataDir: string): InstallationKey[] {
  const file = keyFile(dataDir);
  return parseKeys(readFileSync(file, 'utf8').trim().split('\n'), file);
}

export function newKey(): InstallationKey {
  return asKey(randomBytes(keyBytes));
}

function ringOf(keys: () => readonly InstallationKey[]): KeyRing {
  return {
    current: () => {
      const [first] = keys();
      if (!first) throw new Error('the vault has no key');
      return first;
    },
    find: (id) => keys().find((key) => key.id === id),
  };
}

/** Reads the file again when it has changed, so that a running server follows a rotation. */
function watched(file: string): () => readonly InstallationKey[] {
  let seen = '';
  let keys: readonly InstallationKey[] = [];
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    const changed = now ? `${now.ino}:${now.mtimeMs}` : seen;
    if (changed !== seen) {
      keys = parseKeys(readFileSync(file, 'utf8').trim().split('\n'), file);
      seen = changed;
    }
    return keys;
  };
}

function parseKeys(texts: readonly string[], where: string): InstallationKey[] {
  return texts.map((text) => {
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== keyBytes) throw new Error(`${where} does not hold a vault key of ${keyBytes} bytes in base64`);
    return asKey(key);
  });
}

function asKey(key: Buffer): InstallationKey {
  return { id: createHash('sha256').update('casecircle vault key').update(key).digest('hex').slice(0, 16), key };
}

function written(keys: readonly InstallationKey[]): string {
  return `${keys.map(({ key }) => key.toString('base64')).join('\n')}\n`;
}
