import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a random nonce: version, nonce, tag, ciphertext. `about` is bound in, so that what was sealed for
 * one document cannot be passed off as another's. A random nonce is safe for 2^32 seals under one key; a key belongs
 * to one document.
 */
export function seal(key: Buffer, bytes: Uint8Array, about: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** The bytes again. Throws when they were changed, or sealed under another key or for another document. */
export function unseal(key: Buffer, sealed: Uint8Array, about: string): Uint8Array {
  const from = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (from[0] !== version) throw new Error('sealed in a way this version does not know');
  const body = from.subarray(1 + nonceBytes + tagBytes);
  const nonce = from.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(about))
    .setAuthTag(from.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes));
  const bytes = decipher.update(body);
  decipher.final();
  return bytes;
}
