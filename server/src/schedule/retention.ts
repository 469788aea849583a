import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { auditOf } from '../audit/audit.ts';
import type { Documents } from '../documents/plane.ts';
import type { Expired } from '../storage/retention.ts';
import type { Stores } from '../storage/stores.ts';
import type { Job } from './clockwork.ts';

export type RetentionParts = { stores: Pick<Stores, 'retention'>; documents: Pick<Documents, 'forget'> };

/**
 * Erases the words of meetings whose time is up. It is noted after the last of them is gone: a run that ends in the middle is
 * done again as a whole, and forgetting what is forgotten changes nothing.
 */
export function retention({ stores, documents }: RetentionParts): Job {
  return {
    name: 'retention',
    everyMs: 10 * 60_000,
    async run(now: Instant) {
      for (const expired of await stores.retention.expired(now)) {
        for (const name of documentsOf(expired)) await documents.forget(name);
        await stores.retention.markForgotten(expired.meeting, now, (within) =>
          auditOf(within, () => now).record(null, 'words-erased', expired.meeting),
        );
      }
    },
  };
}

/** Also those that nobody ever opened: nothing is to be written there any more. */
function documentsOf({ meeting, people, cases }: Expired): DocumentName[] {
  return [
    { scope: 'table', meetingId: meeting },
    { scope: 'desk', meetingId: meeting },
    ...people.map((personId) => ({ scope: 'notebook', meetingId: meeting, personId }) as const),
    ...cases.map((caseId) => ({ scope: 'draft', caseId }) as const),
  ];
}
