import type { MailConfig } from '../config.ts';
import type { Job } from '../schedule/clockwork.ts';
import { clearOld } from './claim.ts';
import { type OutboxParts, openOutbox } from './outbox.ts';
import { openTransport } from './transport.ts';

export type PostParts = Omit<OutboxParts, 'transport' | 'domain'>;

/** The job that sends mail, and how to stop it. It has a clockwork of its own: a slow mail server holds nothing else up. */
export type Post = { job: Job; stop(): Promise<void> };

/** Without a mail server nothing is sent; what waits from before grows old. */
export function openPost(mail: MailConfig | undefined, parts: PostParts): Post {
  const every = { name: 'mail', everyMs: 20_000 };
  if (!mail) {
    return { job: { ...every, run: (now) => clearOld(parts.database, now) }, stop: async () => undefined };
  }
  const domain = mail.from.address.slice(mail.from.address.lastIndexOf('@') + 1);
  const outbox = openOutbox({ ...parts, transport: openTransport(mail), domain });
  return { job: { ...every, run: () => outbox.send() }, stop: () => outbox.stop() };
}
