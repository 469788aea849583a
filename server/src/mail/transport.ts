import type { MailTrouble } from '@casecircle/shared/protocol/notices.ts';
import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config.ts';
import type { Message } from './render.ts';

/**
 * What became of a message. `lasting`: the server will never take this one. `everybody`: it would be the same for any
 * other message now.
 */
export type Delivery =
  | { kind: 'accepted' }
  | { kind: 'failed'; trouble: MailTrouble; lasting: boolean; everybody: boolean };

export type Transport = {
  /** Hands one message to the mail server. Never throws: that it failed is an answer. */
  deliver(message: Message): Promise<Delivery>;
  /** Ends the connections, also one in the middle of a message. */
  close(): void;
};

const second = 1_000;
/** Far below the time for which a mail is claimed. */
const longestDelivery = 90 * second;

/** The mail server behind `SMTP_URL`, by connections that are kept for the next message. */
export function openTransport({ url, from }: MailConfig): Transport {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const here = isThisMachine(host);
  const user = decodeURIComponent(username);
  const pool = createTransport({
    pool: true,
    maxConnections: 1,
    // What was cut off may have been taken already: whether it is sent again is decided by the outbox.
    maxRequeues: 0,
    host,
    ...(port === '' ? {} : { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: searchParams.has('requireTLS') ? searchParams.get('requireTLS') === 'true' : !here,
    // What never leaves the machine needs no certificate that others trust.
    ...(here ? { tls: { rejectUnauthorized: false } } : {}),
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(password) } }),
    connectionTimeout: 15 * second,
    greetingTimeout: 15 * second,
    socketTimeout: 30 * second,
    dnsTimeout: 15 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  return {
    async deliver({ to, ...message }) {
      const envelope = { from: from.address, to: [to] };
      const signal = AbortSignal.timeout(longestDelivery);
      try {
        await pool.sendMail({ ...message, from, to: { name: '', address: to }, envelope, signal });
        return { kind: 'accepted' };
      } catch (error) {
        return failureOf(error as Fault);
      }
    },
    close: () => pool.close({ force: true }),
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

type Fault = { code?: string; command?: string; responseCode?: number };

/** What the server did, without a word of what it said: that often repeats the address. */
export function failureOf({ code, command, responseCode = 0 }: Fault): Delivery {
  const failed = (trouble: MailTrouble, lasting = false, everybody = false): Delivery => ({
    kind: 'failed',
    trouble,
    lasting,
    everybody,
  });
  if (code === 'EAUTH' || code === 'ENOAUTH') return failed('sign-in-refused', false, true);
  if (code === 'ETLS' || code === 'EREQUIRETLS') return failed('insecure', false, true);
  // Whose fault is in the settings is tried again: they can be mended meanwhile.
  if (command === 'MAIL FROM' && responseCode >= 500) return failed('sender-refused', false, true);
  if (responseCode >= 500 && command === 'RCPT TO') return failed('address-refused', true);
  if (responseCode >= 500 && command === 'DATA') return failed('message-refused', true);
  if (responseCode >= 400 && responseCode < 500 && responseCode !== 421) return failed('deferred');
  if (code === 'EENVELOPE' && responseCode === 0) return failed('address-refused', true);
  return failed('unreachable', false, true);
}
