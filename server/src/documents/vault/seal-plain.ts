import type { DocumentDatabase } from '../../storage/schema.ts';
import type { KeyRing } from './key-ring.ts';
import { seal } from './sealed.ts';
import { wrapNew } from './vault.ts';

/** Seals what an installation stored before there was a vault: rows of documents that have no key yet. */
export async function sealPlain(database: DocumentDatabase, ring: KeyRing): Promise<void> {
  const keyed = database.selectFrom('documentKeys').select('document');
  const plain = database.selectFrom('documentUpdates').select('document').distinct();
  for (const { document } of await plain.where('document', 'not in', keyed).execute()) {
    await database.transaction().execute(async (transaction) => {
      const { key, row } = wrapNew(ring, document);
      await transaction
        .insertInto('documentKeys')
        .values({ ...row, forgottenAt: null })
        .execute();
      const rows = transaction.selectFrom('documentUpdates').select(['seq', 'bytes']).where('document', '=', document);
      for (const { seq, bytes } of await rows.execute()) {
        const sealed = { bytes: seal(key, bytes, document) };
        await transaction.updateTable('documentUpdates').set(sealed).where('seq', '=', seq).execute();
      }
    });
  }
}
