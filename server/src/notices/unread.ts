import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';
import { readerOf, visibleNotices } from './list.ts';
import { presentNotices } from './present.ts';

/** What a person was told and has not seen yet, newest first; of the same as `noticesOf`. */
export async function unreadNotices(database: Database, person: PersonId): Promise<Notice[]> {
  const reader = await readerOf(database, person);
  if (!reader) return [];
  const rows = await visibleNotices(database, person).where('notices.readAt', 'is', null).execute();
  return presentNotices(database, reader, rows);
}
