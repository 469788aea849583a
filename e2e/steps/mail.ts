import { expect } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import type { MailServer } from '../fixtures/mail-server.ts';
import type { Person } from '../fixtures/person.ts';

/** Waits until a mail with this subject has come for somebody, which takes as long as the post takes. */
export async function expectMail(post: MailServer, { email }: Person, subject: RegExp): Promise<ParsedMail> {
  const found = () => post.mailTo(email).find((mail) => subject.test(mail.subject ?? ''));
  const seen = () =>
    post
      .mailTo(email)
      .map((mail) => mail.subject)
      .join('\n');
  await expect.poll(seen, { message: `mail to ${email}`, timeout: 75_000 }).toMatch(new RegExp(subject, 'm'));
  return found() as ParsedMail;
}

/** All that a mail says to whoever reads it, as text and as HTML. */
export function wordsOf({ subject, text, html }: ParsedMail): string {
  return [subject, text, html].join('\n');
}

/** The link of a mail that leads to this place. */
export function linkIn(mail: ParsedMail, place: string): string {
  const [link] = new RegExp(`https?://\\S+${place}\\S*`).exec(mail.text ?? '') ?? [];
  expect(link, `a link to ${place} in ${mail.text}`).toBeDefined();
  return link ?? '';
}
