import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database } from '../storage/schema.ts';
import { mailIsSetUp, queueMail } from './queue.ts';

/** `group` is its id; null for an invitation to the installation alone. `invitation` is the id of its row. */
export type InvitationMail = {
  address: string;
  group: GroupId | null;
  by: PersonId;
  token: string;
  invitation: string;
};
export type ResetMail = { person: PersonId; token: string; until: Instant };

/**
 * Sends an invitation's link to an address, in the transaction that makes it. False where mail is not set up: the link is
 * to be handed over by hand then.
 */
export async function mailInvitation(within: Database, wish: InvitationMail, now: Instant): Promise<boolean> {
  if (!(await mailIsSetUp(within))) return false;
  const { address, ...about } = wish;
  const key = `invitation:${wish.invitation}`;
  await queueMail(within, { to: { address }, kind: 'invitation', about, key }, now);
  return true;
}

/** Sends a person the link that sets a new password. False where mail is not set up. */
export async function mailPasswordReset(within: Database, wish: ResetMail, now: Instant): Promise<boolean> {
  if (!(await mailIsSetUp(within))) return false;
  const { person, ...about } = wish;
  const key = `password-reset:${randomUUID()}`;
  await queueMail(within, { to: { person }, kind: 'password-reset', about, key }, now);
  return true;
}
