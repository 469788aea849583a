import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { refuse } from '@casecircle/shared/domain/result.ts';
import type { Audit } from '../audit/audit.ts';
import { AppError, valueIn } from '../errors.ts';
import type { Stores } from '../storage/stores.ts';

/**
 * A place for an account about to be made: taken with `settle`, given free with `giveBack`. Settling may be refused when
 * somebody else was quicker; then the account must not stay.
 */
export type Admission = {
  settle(person: PersonId): Promise<void>;
  giveBack(): Promise<void>;
  /** The group that settling joins. */
  joins?: GroupId;
};

const nothing = async () => undefined;
/** A claim older than this was left behind by a process that ended in between. */
const staleAfter = 60_000;

/**
 * Decides whether an account may be made now: the very first, or with a live invitation, or when sign-up is open.
 * Refuses with `expired` for a link that no longer holds, `not-allowed` where one is needed or its group is full.
 */
export async function admit(
  { stores, audit }: { stores: Stores; audit: Audit },
  token: string | undefined,
  now: Instant,
): Promise<Admission> {
  const first = await claimFirst(stores, audit, now);
  if (first) return first;
  const invitation = token === undefined ? undefined : await stores.invitations.findLive(token, now);
  if (token !== undefined && invitation?.groupId) return intoGroup(stores, token, invitation.groupId, now);
  if ((await stores.installation.read('openSignUp')) === 'true') return { settle: nothing, giveBack: nothing };
  if (token === undefined) throw new AppError('not-allowed', 'invitation', needed);
  if (!invitation) throw new AppError('expired', 'invitation');
  if (!(await stores.invitations.use(invitation, null, now))) throw new AppError('expired', 'invitation');
  return {
    settle: (person) => stores.invitations.nameUser(invitation.id, person),
    giveBack: () => stores.invitations.giveBack(invitation.id),
  };
}

/** Joining uses the link up, in one transaction that lets only one in where one may come; this only looks ahead. */
async function intoGroup(stores: Stores, token: string, groupId: GroupId, now: Instant): Promise<Admission> {
  if (await stores.memberships.isFull(groupId)) valueIn(refuse('not-allowed', 'full'));
  const settle = async (person: PersonId) => void valueIn(await stores.invitations.accept(token, person, now));
  return { settle, giveBack: nothing, joins: groupId };
}

const needed = 'An account here needs an invitation. Ask the person who told you about this place for a link.';

/** Whoever comes first administers the installation. Of two at once, one gets the claim. */
async function claimFirst(stores: Stores, audit: Audit, now: Instant): Promise<Admission | undefined> {
  if (await stores.people.any()) return undefined;
  const claim = `${now} ${randomUUID()}`;
  const standing = await stores.installation.read('firstAccount');
  if (standing !== undefined && now - Number.parseInt(standing, 10) < staleAfter) return undefined;
  if (!(await stores.installation.claim('firstAccount', claim, standing))) return undefined;
  return {
    settle: async (person) => {
      await stores.people.makeAdministrator(person);
      await audit.record(person, 'administrator-appointed', person);
    },
    giveBack: () => stores.installation.release('firstAccount', claim),
  };
}
