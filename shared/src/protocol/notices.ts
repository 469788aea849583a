import { z } from 'zod';
import { Id, Instant } from './text.ts';

/** What a notice or a mail can be about. They never hold a word of a case and nobody's address. */
export const noticeKinds = [
  'turn-soon',
  'meeting-soon',
  'turn-changed',
  'meeting-moved',
  'meeting-cancelled',
  'cover-asked',
  'swap-asked',
  'urgent-asked',
  'request-answered',
  'agreement-changed',
  'role-changed',
  'second-reader-changed',
  'second-reading-asked',
  'second-reading-answered',
  'security',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The kinds that one chooses mail for together. `security` is none of them: it always comes. */
export const mailCategories = ['my-turn', 'meetings', 'requests', 'group'] as const;
export type MailCategory = (typeof mailCategories)[number];

/** Which choice a kind falls under; null where mail always comes. */
export const categoryOf: Readonly<Record<NoticeKind, MailCategory | null>> = {
  'turn-soon': 'my-turn',
  'turn-changed': 'my-turn',
  'meeting-soon': 'meetings',
  'meeting-moved': 'meetings',
  'meeting-cancelled': 'meetings',
  'cover-asked': 'requests',
  'swap-asked': 'requests',
  'urgent-asked': 'requests',
  'request-answered': 'requests',
  'agreement-changed': 'group',
  'role-changed': 'group',
  'second-reader-changed': 'group',
  'second-reading-asked': 'requests',
  'second-reading-answered': 'my-turn',
  security: null,
};

/** A line of `GET /api/notices`, newest first: the same words as in the mail. */
export const Notice = z.object({
  id: Id,
  kind: z.enum(noticeKinds),
  group: z.object({ id: Id, name: z.string() }).nullable(),
  at: Instant,
  readAt: Instant.nullable(),
  title: z.string(),
  text: z.string(),
  /** The path of the page where one acts on it. */
  path: z.string(),
});
export type Notice = z.infer<typeof Notice>;

/** `POST /api/notices/read`: those that were seen. Answers 204. */
export const NoticesRead = z.object({ ids: z.array(Id).min(1).max(200) });

/** `GET` and `PUT /api/me/mail-choices`: whether mail comes of each. In-app notices always do. */
export const MailChoices = z.record(z.enum(mailCategories), z.boolean());
export type MailChoices = z.infer<typeof MailChoices>;

/**
 * `GET /api/mail/unsubscribe/:token/category`, without an account: what the link in a mail is about, and whether mail of it
 * comes. `POST /api/mail/unsubscribe/:token` ends that, 204; mail programs send it by themselves (RFC 8058).
 */
export const Unsubscribing = z.object({ category: z.enum(mailCategories), mail: z.boolean() });
export type Unsubscribing = z.infer<typeof Unsubscribing>;

/** Why a mail could not be sent: what the mail server did, never what it said. */
export const mailTroubles = [
  'unreachable',
  'insecure',
  'sign-in-refused',
  'sender-refused',
  'deferred',
  'address-refused',
  'message-refused',
  'interrupted',
  'too-old',
] as const;
export type MailTrouble = (typeof mailTroubles)[number];

/**
 * `GET /api/installation/mail`, administrator only: how sending goes. `sent` counts what is remembered, the last 90 days;
 * `trouble` is what kept the mail that was tried last, of those that wait; of what was given up, the newest hundred.
 */
export const MailHealth = z.object({
  configured: z.boolean(),
  waiting: z.number().int(),
  trouble: z.enum(mailTroubles).nullable(),
  sent: z.number().int(),
  givenUp: z.array(
    z.object({ id: Id, kind: z.string(), at: Instant, attempts: z.number().int(), trouble: z.enum(mailTroubles) }),
  ),
});
export type MailHealth = z.infer<typeof MailHealth>;
