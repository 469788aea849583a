import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { readerOf, visibleNotices } from '../notices/list.ts';
import { presentNotices } from '../notices/present.ts';
import type { Database } from '../storage/schema.ts';

/** What this person was told and has not read, newest first. */
export async function unreadNotices(database: Database, personId: PersonId): Promise<Notice[]> {
  const reader = await readerOf(database, personId);
  if (!reader) return [];
  const rows = await visibleNotices(database, personId).where('notices.readAt', 'is', null).execute();
  return presentNotices(database, reader, rows);
}
