import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

/** Sealing under a `KeyObject` takes a quarter of the time: bytes are made into one again and again. */
export type Key = Buffer | KeyObject;

/** What is inside: one thing, or several that were packed. Bound in too, so that none can be taken for the other. */
export type Form = 'one' | 'several';

const formOf: Readonly<Record<number, Form>> = { 1: 'one', 2: 'several' };
const versionOf: Readonly<Record<Form, number>> = { one: 1, several: 2 };
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a random nonce: version, nonce, tag, ciphertext. `about` is bound in, so that what was sealed for
 * one document cannot be passed off as another's. A random nonce is safe for 2^32 seals under one key; a key belongs
 * to one document.
 */
export function seal(key: Key, bytes: Uint8Array, about: string, form: Form = 'one'): Uint8Array {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(about, form));
  const body = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([Buffer.of(versionOf[form]), nonce, cipher.getAuthTag(), body]);
}

/** The bytes again. Throws when they were changed, or sealed under another key or for another document. */
export function unseal(key: Key, sealed: Uint8Array, about: string): Uint8Array {
  const from = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const form = formIn(sealed);
  const body = from.subarray(1 + nonceBytes + tagBytes);
  const nonce = from.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(bound(about, form))
    .setAuthTag(from.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes));
  const bytes = decipher.update(body);
  decipher.final();
  return bytes;
}

/** What is said to be inside, which is sure only once it was unsealed. */
export function formIn(sealed: Uint8Array): Form {
  const form = formOf[sealed[0] ?? 0];
  if (!form) throw new Error('sealed in a way this version does not know');
  return form;
}

const nonces = Buffer.alloc(512 * nonceBytes);
let nextAt = nonces.byteLength;

/** Random, and fetched by the hundred. None is used twice: each is overwritten with the next hundred, and copied before. */
function nextNonce(): Buffer {
  if (nextAt === nonces.byteLength) {
    randomFillSync(nonces);
    nextAt = 0;
  }
  nextAt += nonceBytes;
  return nonces.subarray(nextAt - nonceBytes, nextAt);
}

function bound(about: string, form: Form): Buffer {
  return Buffer.from(form === 'one' ? about : `${form} ${about}`);
}
