import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Auth } from '../accounts/auth.ts';
import type { ResetLinks } from '../accounts/reset-links.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { PersonOf } from '../accounts/session.ts';
import type { Audit } from '../audit/audit.ts';
import type { UnsubscribeLinks } from '../mail/unsubscribe.ts';
import type { Log } from '../observe/log.ts';
import type { Database } from '../storage/schema.ts';
import type { Stores } from '../storage/stores.ts';

/** What the handlers work with. */
export type HttpParts = {
  stores: Stores;
  /** For what is one transaction over several stores. */
  database: Database;
  auth: Auth;
  resetLinks: ResetLinks;
  personOf: PersonOf;
  audit: Audit;
  revocations: Revocations;
  log: Log;
  now: () => Instant;
  demo: boolean;
  /** The links in mails that end mail. */
  unsubscribing: UnsubscribeLinks;
};
