import { randomBytes } from 'node:crypto';
import { type InstallationKey, type KeyRing, keyBytes } from './key-ring.ts';
import { seal, unseal } from './sealed.ts';

/** A document's key as it is stored: wrapped by an installation key, or forgotten. */
export type WrappedKey = { document: string; wrapped: Uint8Array | null; keyId: string };

/** The document was erased by forgetting its key: what is left of it can be read by nobody. */
export class ForgottenDocument extends Error {
  readonly document: string;

  constructor(document: string) {
    super(`the key of ${document} was forgotten`);
    this.document = document;
  }
}

/** Gives a new document its key, wrapped under the current installation key. */
export function wrapNew(ring: KeyRing, document: string): { key: Buffer; row: WrappedKey } {
  const key = randomBytes(keyBytes);
  return { key, row: wrap(ring.current(), document, key) };
}

export function wrap(under: InstallationKey, document: string, key: Buffer): WrappedKey {
  return { document, wrapped: seal(under.key, key, document), keyId: under.id };
}

/** The key of a document. Throws `ForgottenDocument`, or an error that names the missing installation key. */
export function unwrap(ring: KeyRing, row: WrappedKey): Buffer {
  if (row.wrapped === null) throw new ForgottenDocument(row.document);
  const under = ring.find(row.keyId);
  if (!under) throw new Error(`the vault key ${row.keyId} is not there`);
  return Buffer.from(unseal(under.key, row.wrapped, row.document));
}
