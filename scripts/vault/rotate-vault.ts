import { existsSync } from 'node:fs';
import { type Config, StartRefused } from '../../server/src/config.ts';
import { keyFile, newKey, openKeyRing } from '../../server/src/documents/vault/key-ring.ts';
import { rewrapAll, rotateFile } from '../../server/src/documents/vault/rotate.ts';
import { openBeside } from '../../server/src/storage/database.ts';

type Place = Pick<Config, 'dataDir' | 'databaseUrl' | 'vaultKey'>;

/** Rotates, and says in words what was done and what is left to do. Throws `StartRefused` where it cannot be done. */
export async function rotateVault({ dataDir, databaseUrl, vaultKey }: Place): Promise<string> {
  if (vaultKey !== undefined && !vaultKey.includes(',')) return howToRotate();
  if (vaultKey === undefined && !existsSync(keyFile(dataDir))) {
    throw new StartRefused(`${keyFile(dataDir)}: there is no vault key here. Is DATA_DIR right?`);
  }
  const store = await openBeside({ dataDir, databaseUrl });
  try {
    if (vaultKey === undefined) {
      return `The keys of ${await rotateFile(store, dataDir)} documents are wrapped under a new vault key; the old one is gone from ${keyFile(dataDir)}.`;
    }
    const ring = openKeyRing(dataDir, vaultKey);
    const count = ring ? await rewrapAll(store, ring) : 0;
    return `The keys of ${count} documents are wrapped under the first key of VAULT_KEY. Leave the others out of it now, and start the server again.`;
  } finally {
    await store.close();
  }
}

function howToRotate(): string {
  return [
    'The vault key comes from VAULT_KEY, so you change it yourself. Here is a new one:',
    '',
    `  ${newKey().key.toString('base64')}`,
    '',
    '1. Put it first: VAULT_KEY=<new>,<old>, and start the server again with it.',
    '2. Run `npx pnpm@10 vault rotate` again with both.',
    '3. Leave the old key out, and start the server again.',
  ].join('\n');
}
