import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../storage/schema.ts';
import { composeInvitation, composeReset } from './compose-direct.ts';
import { composeNotice } from './compose-notice.ts';
import type { Letter } from './render.ts';
import type { UnsubscribeLinks } from './unsubscribe.ts';

export type MailRow = Selectable<Tables['mails']>;

export type ComposeParts = {
  database: Database;
  /** Where people reach the installation: every link begins with it. */
  address: string;
  links: UnsubscribeLinks;
};

/**
 * What a mail that waits says now. Undefined where it has nothing to say any more: a meeting that was moved meanwhile, a
 * link that was used, somebody who has left.
 */
export function compose(parts: ComposeParts, row: MailRow, now: Instant): Promise<Letter | undefined> {
  switch (row.kind) {
    case 'invitation':
      return composeInvitation(parts, row, now);
    case 'password-reset':
      return composeReset(parts, row, now);
    default:
      return composeNotice(parts, row, now);
  }
}
