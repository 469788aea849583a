import { randomUUID } from 'node:crypto';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { NoticeKind } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';

/** What a mail can be: a notice, or a link for one person. */
export type MailKind = NoticeKind | 'invitation' | 'password-reset';

export type QueuedMail = {
  /** Whom it goes to: a person, wherever their account says by then, or an address where there is no account yet. */
  to: { person: PersonId } | { address: string };
  kind: MailKind;
  /** What its words are made from when it is sent. Emptied then. */
  about: object;
  /** The same mail has the same key and is sent once. It outlives the mail: no secret is part of it. */
  key: string;
};

/**
 * Whether this installation can send mail, as its last start found. What is told while it cannot makes no mail, so that
 * nothing old floods out on the day on which it can.
 */
export async function mailIsSetUp(database: Database): Promise<boolean> {
  const row = await database.selectFrom('installation').select('value').where('key', '=', 'mail').executeTakeFirst();
  return row?.value === 'true';
}

/** Puts a mail down to be sent, in the transaction of what it tells of. */
export async function queueMail(within: Database, { to, kind, about, key }: QueuedMail, now: Instant): Promise<void> {
  const untouched = { claimedBy: null, claimedUntil: null, attempts: 0, sentAt: null, gaveUpAt: null, trouble: null };
  const whom = { personId: 'person' in to ? to.person : null, address: 'address' in to ? to.address : null };
  const row = { id: randomUUID(), kind, about: JSON.stringify(about), key, createdAt: now, notBefore: now };
  await within
    .insertInto('mails')
    .values({ ...row, ...whom, ...untouched })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
