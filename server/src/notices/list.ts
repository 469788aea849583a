import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';
import { presentNotices } from './present.ts';

const shown = 100;

/** The newest notices of a person, at most a hundred: of groups that they belong to now, and of their own account. */
export async function noticesOf(database: Database, person: PersonId): Promise<Notice[]> {
  const reader = await readerOf(database, person);
  return reader ? presentNotices(database, reader, await visibleNotices(database, person).execute()) : [];
}

export function readerOf(database: Database, person: PersonId) {
  return database.selectFrom('user').select(['id', 'timeZone']).where('id', '=', person).executeTakeFirst();
}

/** What a group told somebody who has left it since stays unseen. */
export function visibleNotices(database: Database, person: PersonId) {
  return database
    .selectFrom('notices')
    .select(['id', 'kind', 'groupId', 'about', 'createdAt', 'readAt'])
    .where('notices.personId', '=', person)
    .where((row) =>
      row.or([
        row('notices.kind', '=', 'security'),
        row.exists(
          row
            .selectFrom('memberships')
            .select('memberships.id')
            .whereRef('memberships.groupId', '=', 'notices.groupId')
            .where('memberships.personId', '=', person)
            .where('memberships.leftAt', 'is', null),
        ),
      ]),
    )
    .orderBy('notices.createdAt', 'desc')
    .orderBy('notices.id')
    .limit(shown);
}
