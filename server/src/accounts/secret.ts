import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, StartRefused } from '../config.ts';

/**
 * The secret that signs session cookies: from the environment, or a file in the data folder that only its owner can
 * read, made on the first start. Whoever loses it signs everybody out, and nothing worse.
 */
export function authSecret(config: Pick<Config, 'authSecret' | 'dataDir'>): string {
  if (config.authSecret !== undefined) return config.authSecret;
  const file = join(config.dataDir, 'auth-secret');
  try {
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new StartRefused(`The file ${file} is damaged. Delete it; everybody signs in again.`);
  return secret;
}
