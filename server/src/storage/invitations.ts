import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type { InvitationOffer, MadeInvitation, NewInvitation } from '@casecircle/shared/protocol/groups.ts';
import { freezePast, settleSeason } from '../season/settle.ts';
import { holdGroup } from './groups.ts';
import { belongs, makeInvitation, mayInvite } from './invitation-making.ts';
import { addMember, findCurrent, isFull } from './memberships.ts';
import type { Database, InvitationRow } from './schema.ts';
import { hashOf } from './secret-token.ts';

export type InvitationStore = ReturnType<typeof invitationStore>;

export function invitationStore(database: Database) {
  return {
    /**
     * Makes a link into a group. Only the hash of its token is kept, so this is the one time that it can be shown.
     * Refuses with `not-allowed` somebody who may not invite at this very moment.
     */
    make: (groupId: string, wish: NewInvitation, by: PersonId, now: Instant): Promise<Result<MadeInvitation>> =>
      database.transaction().execute(async (within) => {
        if (!(await mayInvite(within, groupId, by))) return refuse('not-allowed');
        const address = wish.kind === 'single-use' ? wish.email : undefined;
        if (address !== undefined && (await belongs(within, groupId, address))) return refuse('malformed', 'email');
        return done(await makeInvitation(within, { groupId, wish, by }, now));
      }),

    /** Makes a link to an account on this installation, for one person. */
    makeForAccount: (by: PersonId, now: Instant): Promise<MadeInvitation> =>
      makeInvitation(database, { groupId: null, wish: { kind: 'single-use', role: 'member' }, by }, now),

    list: (groupId: string): Promise<InvitationRow[]> =>
      database
        .selectFrom('invitations')
        .selectAll()
        .where('groupId', '=', groupId)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute(),

    /** False when the group has no such invitation. Revoking twice keeps the first time. */
    async revoke(groupId: string, invitationId: string, now: Instant): Promise<boolean> {
      const revoked = await database
        .updateTable('invitations')
        .set((row) => ({ revokedAt: row.fn.coalesce('revokedAt', row.val(now)) }))
        .where('id', '=', invitationId)
        .where('groupId', '=', groupId)
        .executeTakeFirst();
      return revoked.numUpdatedRows === 1n;
    },

    /** An invitation that still holds. Undefined alike for unknown, used, revoked and expired ones. */
    findLive: (token: string, now: Instant): Promise<InvitationRow | undefined> => findLive(database, token, now),

    /** What a link offers to `asker`, who may be nobody we know. Undefined when it is closed to them. */
    offer: (token: string, asker: PersonId | undefined, now: Instant): Promise<InvitationOffer | undefined> =>
      offer(database, token, asker, now),

    /** Uses up a single-use invitation; true for one person only. One that is valid until a date stays. */
    use: (invitation: InvitationRow, by: PersonId | null, now: Instant): Promise<boolean> =>
      use(database, invitation, by, now),

    /** Notes for whom an invitation was used up. */
    async nameUser(invitationId: string, by: PersonId): Promise<void> {
      await database
        .updateTable('invitations')
        .set({ usedBy: by })
        .where('id', '=', invitationId)
        .where('usedAt', 'is not', null)
        .execute();
    },

    /** Takes back a use that came to nothing. */
    async giveBack(invitationId: string): Promise<void> {
      await database
        .updateTable('invitations')
        .set({ usedAt: null, usedBy: null })
        .where('id', '=', invitationId)
        .where('usedBy', 'is', null)
        .execute();
    },

    /**
     * Joins a group. Somebody who is in it already stays as they are and uses nothing up. Refuses with `expired` also
     * those who left, or had to, after the link was made: they come back by a new one.
     */
    accept: (token: string, by: PersonId, now: Instant): Promise<Result<{ groupId: string; joined: boolean }>> =>
      database.transaction().execute((within) => accept(within, token, by, now)),
  };
}

function byToken(database: Database, token: string) {
  return database.selectFrom('invitations').selectAll().where('tokenHash', '=', hashOf(token));
}

function findAny(database: Database, token: string): Promise<InvitationRow | undefined> {
  return byToken(database, token).executeTakeFirst();
}

function findLive(database: Database, token: string, now: Instant): Promise<InvitationRow | undefined> {
  return byToken(database, token)
    .where('until', '>', now)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
}

async function use(database: Database, invitation: InvitationRow, by: PersonId | null, now: Instant): Promise<boolean> {
  if (invitation.kind === 'until') return true;
  const used = await database
    .updateTable('invitations')
    .set({ usedAt: now, usedBy: by })
    .where('id', '=', invitation.id)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

async function accept(
  within: Database,
  token: string,
  by: PersonId,
  now: Instant,
): Promise<Result<{ groupId: string; joined: boolean }>> {
  const invitation = await findAny(within, token);
  if (!invitation || invitation.groupId === null) return refuse('expired');
  const { groupId, role } = invitation;
  await holdGroup(within, groupId);
  if (await findCurrent(within, groupId, by)) return done({ groupId, joined: false });
  const live = await findLive(within, token, now);
  if (!live || (await hasLeftSince(within, live, by))) return refuse('expired');
  if (await isFull(within, groupId)) return refuse('not-allowed', 'full');
  if (!(await use(within, live, by, now))) return refuse('expired');
  await freezePast(within, groupId, now);
  await addMember(within, groupId, by, role, now);
  await settleSeason(within, groupId, by, now, { kind: 'joined', person: by });
  return done({ groupId, joined: true });
}

/** Whether a membership of this person ended after the invitation was made. */
async function hasLeftSince(database: Database, invitation: InvitationRow, personId: PersonId): Promise<boolean> {
  const left = await database
    .selectFrom('memberships')
    .select('id')
    .where('groupId', '=', invitation.groupId)
    .where('personId', '=', personId)
    .where('leftAt', '>=', invitation.createdAt)
    .limit(1)
    .executeTakeFirst();
  return left !== undefined;
}

/** Members may open the links of their group, whatever became of these: they may have come by them. */
async function isOpenTo(
  database: Database,
  token: string,
  invitation: InvitationRow,
  { asker, now }: { asker: PersonId | undefined; now: Instant },
): Promise<boolean> {
  if (asker !== undefined && invitation.groupId !== null) {
    if (await findCurrent(database, invitation.groupId, asker)) return true;
    if (await hasLeftSince(database, invitation, asker)) return false;
  }
  return (await findLive(database, token, now)) !== undefined;
}

async function offer(
  database: Database,
  token: string,
  asker: PersonId | undefined,
  now: Instant,
): Promise<InvitationOffer | undefined> {
  const invitation = await findAny(database, token);
  if (!invitation || !(await isOpenTo(database, token, invitation, { asker, now }))) return undefined;
  const inviter = await database
    .selectFrom('user')
    .select('name')
    .where('id', '=', invitation.createdBy)
    .executeTakeFirstOrThrow();
  const group = await database
    .selectFrom('groups')
    .select(['name', 'kind'])
    .where('id', '=', invitation.groupId ?? '')
    .executeTakeFirst();
  return { group: group ?? null, role: invitation.role, invitedBy: inviter.name };
}
