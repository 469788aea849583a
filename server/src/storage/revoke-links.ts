import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database } from './schema.ts';

/**
 * Takes back the links into a group that a person made and that still hold: whoever may invite no longer, or is gone,
 * must not keep a way in. Inside the transaction that holds the group.
 */
export async function revokeLinksOf(
  within: Database,
  groupId: GroupId,
  personId: PersonId,
  now: Instant,
): Promise<void> {
  await within
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('groupId', '=', groupId)
    .where('createdBy', '=', personId)
    .where('until', '>', now)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
}
