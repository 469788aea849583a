import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import type { MadeInvitation, NewInvitation } from '@casecircle/shared/protocol/groups.ts';
import { mailInvitation } from '../mail/direct.ts';
import { holdGroup } from './groups.ts';
import { findCurrent } from './memberships.ts';
import type { Database } from './schema.ts';
import { hashOf, makeSecret } from './secret-token.ts';

const day = 24 * 60 * 60 * 1000;
export const singleUseValidity = 14 * day;

/** Holds the group and says whether this person may invite into it at this very moment. Nobody comes into a group that was put away. */
export async function mayInvite(within: Database, groupId: GroupId, by: PersonId): Promise<boolean> {
  await holdGroup(within, groupId);
  const inviter = await findCurrent(within, groupId, by);
  if (!inviter || !mayInGroup(inviter.role, 'invite')) return false;
  const group = await within.selectFrom('groups').select('archivedAt').where('id', '=', groupId).executeTakeFirst();
  return group?.archivedAt === null;
}

/** Whether this address is that of somebody in the group. */
export async function belongs(within: Database, groupId: GroupId, address: string): Promise<boolean> {
  const member = await within
    .selectFrom('memberships')
    .innerJoin('user', 'user.id', 'memberships.personId')
    .where('memberships.groupId', '=', groupId)
    .where('memberships.leftAt', 'is', null)
    .where((row) => row(row.fn<string>('lower', ['user.email']), '=', address))
    .select('memberships.id')
    .executeTakeFirst();
  return member !== undefined;
}

/** Into which group, null for an account alone. */
type Making = { groupId: GroupId | null; wish: NewInvitation; by: PersonId };

/** Makes a link and puts its mail on the way, where it has an address and mail is set up. */
export async function makeInvitation(
  within: Database,
  { groupId, wish, by }: Making,
  now: Instant,
): Promise<MadeInvitation> {
  const token = makeSecret();
  const email = wish.kind === 'single-use' ? (wish.email ?? null) : null;
  const line = {
    id: randomUUID(),
    kind: wish.kind,
    role: wish.role,
    createdAt: now,
    until: wish.kind === 'until' ? wish.until : now + singleUseValidity,
    usedAt: null,
    revokedAt: null,
    email,
  };
  const row = { ...line, groupId, tokenHash: hashOf(token), createdBy: by, usedBy: null };
  await within.insertInto('invitations').values(row).execute();
  const addressed = email !== null && groupId !== null;
  const letter = addressed && { address: email, group: groupId, by, token, invitation: line.id };
  const mailed = letter ? await mailInvitation(within, letter, now) : false;
  return { ...line, token, mailed };
}
