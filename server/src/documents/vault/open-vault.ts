import { StartRefused } from '../../config.ts';
import type { DocumentDatabase } from '../../storage/schema.ts';
import { createKeyFile, type KeyRing, keyFile, openKeyRing } from './key-ring.ts';
import { sealPlain } from './seal-plain.ts';

export type VaultPlace = { dataDir: string; vaultKey?: string | undefined };

/**
 * The installation's keys, made on the first start. Throws `StartRefused`, and has written nothing, when a key is
 * missing under which something is sealed, or when what is there is no key.
 */
export async function openVault(database: DocumentDatabase, { dataDir, vaultKey }: VaultPlace): Promise<KeyRing> {
  const needed = await keysInUse(database);
  const where = vaultKey === undefined ? keyFile(dataDir) : 'VAULT_KEY';
  const ring = read(dataDir, vaultKey) ?? firstRing(dataDir, needed);
  const missing = needed.find((id) => ring.find(id) === undefined);
  if (missing !== undefined) {
    throw new StartRefused(`${where}: documents are sealed under the key ${missing}, which is not there. Put it back.`);
  }
  await sealPlain(database, ring);
  return ring;
}

function read(dataDir: string, vaultKey: string | undefined): KeyRing | undefined {
  try {
    const ring = openKeyRing(dataDir, vaultKey);
    ring?.current();
    return ring;
  } catch (error) {
    throw new StartRefused(`${error instanceof Error ? error.message : String(error)}.`);
  }
}

function firstRing(dataDir: string, needed: readonly string[]): KeyRing {
  const [lost] = needed;
  if (lost !== undefined) {
    throw new StartRefused(
      `${keyFile(dataDir)} is missing: documents are sealed under its key ${lost}. Put the file back, or set VAULT_KEY.`,
    );
  }
  createKeyFile(dataDir);
  return openKeyRing(dataDir, undefined) as KeyRing;
}

async function keysInUse(database: DocumentDatabase): Promise<string[]> {
  const used = database.selectFrom('documentKeys').select('keyId').distinct().where('wrapped', 'is not', null);
  return (await used.execute()).map(({ keyId }) => keyId);
}
