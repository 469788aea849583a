import { randomUUID } from 'node:crypto';
import { presentsByHabit } from '@casecircle/shared/domain/membership.ts';
import type { GroupRole, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { GroupMember, PastMember } from '@casecircle/shared/protocol/groups.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { NotNull } from 'kysely';
import type { Database, MembershipRow } from './schema.ts';

export type MembershipStore = ReturnType<typeof membershipStore>;

export function membershipStore(database: Database) {
  return {
    /** The people of a group, now, in the order in which they joined. */
    current: (groupId: string): Promise<GroupMember[]> => current(database, groupId),

    /** Whether nobody more can join. */
    isFull: (groupId: string): Promise<boolean> => isFull(database, groupId),

    /** Memberships that have ended, the latest first. Whoever came back is among them with the time before. */
    past: (groupId: string): Promise<PastMember[]> => past(database, groupId),
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
  const { kind } = await within.selectFrom('groups').select('kind').where('id', '=', groupId).executeTakeFirstOrThrow();
  const presents = Number(presentsByHabit(kind, role));
  const membership = { id: randomUUID(), groupId, personId, role, joinedAt: now, leftAt: null, presents };
  await within.insertInto('memberships').values(membership).execute();
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

export async function isFull(within: Database, groupId: string): Promise<boolean> {
  const row = await within
    .selectFrom('memberships')
    .where('groupId', '=', groupId)
    .where('leftAt', 'is', null)
    .select((rows) => rows.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  return row.people >= limits.peopleInGroup;
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

function past(database: Database, groupId: string): Promise<PastMember[]> {
  return database
    .selectFrom('memberships')
    .innerJoin('user', 'user.id', 'memberships.personId')
    .where('memberships.groupId', '=', groupId)
    .select(['user.id', 'user.name', 'memberships.role', 'memberships.joinedAt', 'memberships.leftAt'])
    .where('memberships.leftAt', 'is not', null)
    .$narrowType<{ leftAt: NotNull }>()
    .orderBy('memberships.leftAt', 'desc')
    .orderBy('user.id')
    .execute();
}
