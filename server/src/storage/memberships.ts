import { randomUUID } from 'node:crypto';
import type { GroupRole, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { GroupMember } from '@casecircle/shared/protocol/groups.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { holdGroup } from './groups.ts';
import { revokeLinksOf } from './revoke-links.ts';
import type { Database, MembershipRow } from './schema.ts';

export type MembershipStore = ReturnType<typeof membershipStore>;

export function membershipStore(database: Database) {
  return {
    /** The people of a group, now, in the order in which they joined. */
    current: (groupId: string): Promise<GroupMember[]> => current(database, groupId),

    /** Whether nobody more can join. */
    isFull: (groupId: string): Promise<boolean> => isFull(database, groupId),

    /**
     * Gives a person another role. Refuses strangers, and a group without a facilitator. With the role of facilitator
     * go the links that this person made.
     */
    changeRole: (groupId: string, personId: PersonId, role: GroupRole, now: Instant): Promise<Result<boolean>> =>
      database.transaction().execute(async (within) => {
        const membership = await findToChange(within, groupId, personId, role);
        if (!membership.ok) return membership;
        if (membership.value.role === role) return done(false);
        await within.updateTable('memberships').set({ role }).where('id', '=', membership.value.id).execute();
        if (membership.value.role === 'facilitator') await revokeLinksOf(within, groupId, personId, now);
        return done(true);
      }),

    /** Ends a membership as of now, and the links its person made; its row stays as the record of when it was. */
    end: (groupId: string, personId: PersonId, now: Instant): Promise<Result<void>> =>
      database.transaction().execute(async (within) => {
        const membership = await findToChange(within, groupId, personId, undefined);
        if (!membership.ok) return membership;
        await within.updateTable('memberships').set({ leftAt: now }).where('id', '=', membership.value.id).execute();
        await revokeLinksOf(within, groupId, personId, now);
        return done(undefined);
      }),
  };
}

/** Adds a person, inside the transaction that holds the group and has asked whether it is full. */
export async function addMember(
  within: Database,
  groupId: string,
  personId: PersonId,
  role: GroupRole,
  now: Instant,
): Promise<void> {
  const membership = { id: randomUUID(), groupId, personId, role, joinedAt: now, leftAt: null };
  await within.insertInto('memberships').values(membership).execute();
}

export async function isFull(within: Database, groupId: string): Promise<boolean> {
  return (await countCurrent(within, groupId)) >= limits.peopleInGroup;
}

export function findCurrent(
  database: Database,
  groupId: string,
  personId: PersonId,
): Promise<MembershipRow | undefined> {
  return database
    .selectFrom('memberships')
    .selectAll()
    .where('groupId', '=', groupId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
}

/** A membership that may become `role` (or end) without leaving the group to nobody. */
async function findToChange(
  within: Database,
  groupId: string,
  personId: PersonId,
  role: GroupRole | undefined,
): Promise<Result<MembershipRow>> {
  if (!(await holdGroup(within, groupId))) return refuse('not-found');
  const membership = await findCurrent(within, groupId, personId);
  if (!membership) return refuse('not-found');
  const leavesFacilitation = membership.role === 'facilitator' && role !== 'facilitator';
  if (leavesFacilitation && (await countCurrent(within, groupId, 'facilitator')) === 1) {
    return refuse('not-allowed', 'last-facilitator');
  }
  return done(membership);
}

async function countCurrent(within: Database, groupId: string, role?: GroupRole): Promise<number> {
  let query = within.selectFrom('memberships').where('groupId', '=', groupId).where('leftAt', 'is', null);
  if (role) query = query.where('role', '=', role);
  const row = await query.select((rows) => rows.fn.countAll<number>().as('people')).executeTakeFirstOrThrow();
  return row.people;
}

async function current(database: Database, groupId: string): Promise<GroupMember[]> {
  const rows = await database
    .selectFrom('memberships')
    .innerJoin('user', 'user.id', 'memberships.personId')
    .where('memberships.groupId', '=', groupId)
    .where('memberships.leftAt', 'is', null)
    .select(['user.id', 'user.name', 'user.pronouns', 'user.credentials', 'memberships.role', 'memberships.joinedAt'])
    .select(['memberships.presents', 'memberships.rotatesFrom', 'memberships.leavesOn'])
    .orderBy('memberships.joinedAt')
    .orderBy('user.id')
    .execute();
  return rows.map((row) => ({ ...row, presents: row.presents === 1 && row.role !== 'observer' }));
}
