import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';

export async function unreadNotices(_database: Database, _person: PersonId): Promise<Notice[]> {
  return [];
}
