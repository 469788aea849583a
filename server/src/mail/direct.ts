import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Database } from '../storage/schema.ts';

export type InvitationLetter = {
  address: string;
  group: GroupId;
  by: PersonId;
  /** The secret part of the link. */
  token: string;
  invitation: string;
};

/** Puts an invitation on its way, in the transaction that makes it. False where mail is not set up. */
export async function mailInvitation(_within: Database, _letter: InvitationLetter, _now: Instant): Promise<boolean> {
  return false;
}
