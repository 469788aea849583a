import type { GroupRole, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database } from './schema.ts';

/** A group as its member has to do with it. */
export type OwnGroup = {
  id: string;
  name: string;
  timeZone: string;
  role: GroupRole;
  /** Whether this person accepted the current version of its agreement. */
  agreementAccepted: boolean;
};

/** The groups that this person belongs to now and that were not put away, by name. */
export async function ownGroups(database: Database, personId: PersonId): Promise<OwnGroup[]> {
  const rows = await database
    .selectFrom('memberships')
    .innerJoin('groups', 'groups.id', 'memberships.groupId')
    .leftJoin('acceptances', (join) =>
      join
        .onRef('acceptances.groupId', '=', 'groups.id')
        .on('acceptances.personId', '=', personId)
        .on('acceptances.version', '=', (within) =>
          within
            .selectFrom('agreements')
            .whereRef('agreements.groupId', '=', 'groups.id')
            .select((current) => current.fn.max('agreements.version').as('current')),
        ),
    )
    .where('memberships.personId', '=', personId)
    .where('memberships.leftAt', 'is', null)
    .where('groups.archivedAt', 'is', null)
    .select(['groups.id', 'groups.name', 'groups.timeZone', 'memberships.role', 'acceptances.at as acceptedAt'])
    .orderBy('groups.name')
    .orderBy('groups.id')
    .execute();
  return rows.map(({ acceptedAt, ...group }) => ({ ...group, agreementAccepted: acceptedAt !== null }));
}
