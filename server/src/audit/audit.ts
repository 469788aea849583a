import { randomUUID } from 'node:crypto';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Database } from '../storage/schema.ts';

export type AuditAction =
  | 'account-created'
  | 'password-changed'
  | 'reset-link-mailed'
  | 'reset-link-made'
  | 'password-reset'
  | 'token-made'
  | 'token-revoked'
  | 'administrator-appointed'
  | 'installation-changed'
  | 'account-invitation-made'
  | 'second-reading-asked'
  | 'second-reading-read'
  | 'second-reading-returned'
  | 'group-created'
  | 'invitation-made'
  | 'invitation-revoked'
  | 'joined'
  | 'left'
  | 'role-changed'
  | 'membership-changed'
  | 'membership-ended'
  | 'agreement-changed'
  | 'agreement-accepted'
  | 'group-changed'
  | 'group-archived'
  | 'group-taken-up'
  | 'words-erased'
  | 'format-made'
  | 'format-changed'
  | 'format-retired'
  | 'season-changed'
  | 'turn-requested'
  | 'turn-request-answered'
  | 'meeting-created'
  | 'meeting-moved'
  | 'meeting-cancelled'
  | 'calendar-feed-made'
  | 'calendar-feed-revoked'
  | 'case-shared'
  | 'entry-blanked'
  | 'words-blanked';

export type Audit = {
  /** Notes who did what to which thing: ids only, never content. */
  record(actor: string | null, action: AuditAction, subject: string | null): Promise<void>;
};

export function auditOf(database: Database, now: () => Instant): Audit {
  return {
    async record(actor, action, subject) {
      await database.insertInto('audit').values({ id: randomUUID(), at: now(), actor, action, subject }).execute();
    },
  };
}
