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
  'security',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The kinds that one chooses mail for together. `security` is none of them: it always comes. */
export const mailCategories = ['my-turn', 'meetings', 'requests', 'group'] as const;
export type MailCategory = (typeof mailCategories)[number];

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

/** `GET /api/installation/mail`, administrator only: how sending goes. Counts, and why the last ones were given up. */
export const MailHealth = z.object({
  configured: z.boolean(),
  waiting: z.number().int(),
  sent: z.number().int(),
  givenUp: z.array(
    z.object({ id: Id, kind: z.string(), at: Instant, attempts: z.number().int(), trouble: z.string() }),
  ),
});
export type MailHealth = z.infer<typeof MailHealth>;
