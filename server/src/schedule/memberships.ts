import type { Revocations } from '../accounts/revocations.ts';
import { auditOf } from '../audit/audit.ts';
import type { Stores } from '../storage/stores.ts';
import type { Job } from './clockwork.ts';

export type MembershipsParts = { stores: Pick<Stores, 'memberships'>; revocations: Revocations };

/** Ends memberships at the end of the day that was set as their last, with all that leaving takes with it. */
export function memberships({ stores, revocations }: MembershipsParts): Job {
  return {
    name: 'memberships',
    everyMs: 60_000,
    async run(now) {
      for (const due of await stores.memberships.due(now)) {
        const ended = await stores.memberships.endDue(due, now, (within) =>
          auditOf(within, () => now).record(null, 'membership-ended', due.personId),
        );
        if (ended) revocations.membershipEnded(due.groupId, due.personId);
      }
    },
  };
}
