import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { InvitationOffer } from '@casecircle/shared/protocol/groups.ts';
import type { z } from 'zod';

export type Offer = z.infer<typeof InvitationOffer>;

/** Who invites to what, in a sentence. */
export function offerWords({ invitedBy, group, role }: Offer): string {
  if (!group) return `${invitedBy} invites you to an account on this server.`;
  return `${invitedBy} invites you to “${group.name}”, a ${group.kind} group, as ${roleWords[role]}.`;
}

export const roleWords: Record<GroupRole, string> = {
  facilitator: 'a facilitator',
  member: 'a member',
  observer: 'an observer',
};

/** What one will be able to do there. */
export const roleMeans: Record<GroupRole, string> = {
  facilitator: 'You will plan meetings, lead them through their phases and invite people.',
  member: 'You will take part in meetings and present cases of your own when it is your turn.',
  observer: 'You will see what the group shares, and write in your own notebook only.',
};
