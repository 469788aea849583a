import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link, an address or a program: shown once and never stored. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead: the secret cannot be had from it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
