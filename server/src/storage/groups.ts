import { randomUUID } from 'node:crypto';
import { presentsByHabit } from '@casecircle/shared/domain/membership.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { type GroupLine, type NewGroup, usualRetentionDays } from '@casecircle/shared/protocol/groups.ts';
import type { Database, GroupRow, MembershipRow } from './schema.ts';

export type GroupStore = ReturnType<typeof groupStore>;

export function groupStore(database: Database) {
  return {
    /** Makes a group that keeps what is written for the usual time, with its agreement's first version; its creator facilitates it and has accepted what they wrote. */
    create: (wish: NewGroup, creator: PersonId, now: Instant): Promise<string> =>
      database.transaction().execute(async (within) => {
        const { agreement, covers = [], ...group } = wish;
        const made = {
          ...group,
          retentionDays: usualRetentionDays,
          id: randomUUID(),
          createdAt: now,
          createdBy: creator,
        };
        await within.insertInto('groups').values(made).execute();
        await within
          .insertInto('memberships')
          .values(firstMembership(made, creator, now))
          .execute();
        const version = { groupId: made.id, version: 1 };
        await within
          .insertInto('agreements')
          .values({ ...version, text: agreement, covers: JSON.stringify(covers), createdAt: now, createdBy: creator })
          .execute();
        await within
          .insertInto('acceptances')
          .values({ ...version, personId: creator, at: now })
          .execute();
        return made.id;
      }),

    find: (id: string): Promise<GroupRow | undefined> =>
      database.selectFrom('groups').selectAll().where('id', '=', id).executeTakeFirst(),

    /** A group that this person belongs to now. Undefined alike for a foreign group and one that does not exist. */
    findForPerson: (groupId: string, personId: PersonId) => findForPerson(database, groupId, personId),

    /** The person's groups by name, each with their role and how many people it has. */
    linesFor: (personId: PersonId): Promise<GroupLine[]> => linesFor(database, personId),
  };
}

/** Who founds a supervision supervises it, and does not present by habit. */
function firstMembership({ id: groupId, kind }: Pick<GroupRow, 'id' | 'kind'>, personId: PersonId, now: Instant) {
  const presents = Number(presentsByHabit(kind, 'facilitator'));
  return { id: randomUUID(), groupId, personId, role: 'facilitator' as const, joinedAt: now, leftAt: null, presents };
}

async function findForPerson(
  database: Database,
  groupId: string,
  personId: PersonId,
): Promise<(GroupRow & { role: MembershipRow['role'] }) | undefined> {
  return database
    .selectFrom('groups')
    .innerJoin('memberships', 'memberships.groupId', 'groups.id')
    .where('groups.id', '=', groupId)
    .where('memberships.personId', '=', personId)
    .where('memberships.leftAt', 'is', null)
    .selectAll('groups')
    .select('memberships.role')
    .executeTakeFirst();
}

async function linesFor(database: Database, personId: PersonId): Promise<GroupLine[]> {
  const rows = await database
    .selectFrom('groups')
    .innerJoin('memberships as mine', 'mine.groupId', 'groups.id')
    .innerJoin('memberships as everyone', 'everyone.groupId', 'groups.id')
    .where('mine.personId', '=', personId)
    .where('mine.leftAt', 'is', null)
    .where('everyone.leftAt', 'is', null)
    .groupBy(['groups.id', 'groups.name', 'groups.kind', 'groups.timeZone', 'groups.archivedAt', 'mine.role'])
    .select(['groups.id', 'groups.name', 'groups.kind', 'groups.timeZone', 'groups.archivedAt', 'mine.role'])
    .select((row) => row.fn.count<number>('everyone.id').as('members'))
    .orderBy('groups.name')
    .orderBy('groups.id')
    .execute();
  return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
}

/**
 * Holds a group until the end of the transaction, so that what is counted in it stays true. Writing is the one way to
 * hold a row that both databases know. False when there is no such group.
 */
export async function holdGroup(within: Database, groupId: string): Promise<boolean> {
  const held = await within
    .updateTable('groups')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', groupId)
    .executeTakeFirst();
  return held.numUpdatedRows === 1n;
}
