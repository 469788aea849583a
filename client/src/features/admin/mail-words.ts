import type { MailTrouble } from '@casecircle/shared/protocol/notices.ts';

/** What the mail server did, and what helps. */
export const troubleWords: Readonly<Record<MailTrouble, string>> = {
  unreachable: 'The mail server did not answer. Check the host and the port in SMTP_URL.',
  insecure: 'The mail server offers no safe connection. Use smtps://, or allow it for your own network.',
  'sign-in-refused': 'The mail server did not accept the user and the password in SMTP_URL.',
  'sender-refused': 'The mail server does not take mail from the address in MAIL_FROM.',
  deferred: 'The mail server put it off each time.',
  'address-refused': 'There is no such address, or its server refused it.',
  'message-refused': 'The mail server refused the message.',
  interrupted: 'The server ended again and again while sending it.',
  'too-old': 'It had waited for two days.',
};

const kinds: Readonly<Record<string, string>> = {
  'turn-soon': 'A presenter’s reminder',
  'meeting-soon': 'A meeting’s reminder',
  'turn-changed': 'A turn that changed',
  'meeting-moved': 'A meeting that was moved',
  'meeting-cancelled': 'A meeting that was cancelled',
  'cover-asked': 'A request for cover',
  'swap-asked': 'A request to swap',
  'urgent-asked': 'An urgent request',
  'request-answered': 'An answer to a request',
  'agreement-changed': 'A new agreement',
  'role-changed': 'A new role',
  'second-reader-changed': 'A changed setting of a group',
  security: 'News about an account',
  invitation: 'An invitation',
  'password-reset': 'A link for a new password',
};

export function kindWords(kind: string): string {
  return kinds[kind] ?? 'A mail';
}
