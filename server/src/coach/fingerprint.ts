import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { coachText } from '@casecircle/shared/coach/coach-text.ts';

/** Tells later whether words are still the same, and nothing else: SHA-256 over a salt of their own and the words. */
export function fingerprintOf(blocks: readonly string[], salt = randomBytes(16).toString('hex')): string {
  return `${salt}:${createHash('sha256').update(salt).update(coachText(blocks)).digest('hex')}`;
}

export function isFingerprintOf(fingerprint: string, blocks: readonly string[]): boolean {
  const [salt = ''] = fingerprint.split(':');
  const [one, other] = [Buffer.from(fingerprint), Buffer.from(fingerprintOf(blocks, salt))];
  return one.length === other.length && timingSafeEqual(one, other);
}
