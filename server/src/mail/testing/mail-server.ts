import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail as somebody got it: whom the envelope named, and what was in it. */
export type Received = { to: string; mail: ParsedMail; raw: string };

/** What the server says to a recipient or to a message instead of taking it. */
export type Refusing = { at: 'rcpt' | 'data'; code: number } | undefined;

/** A real SMTP server on a port of its own, with STARTTLS. `refuse` is asked for every attempt. */
export async function openMailServer(refuse: (to: string) => Refusing = () => undefined) {
  const received: Received[] = [];
  const attempts: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Kept connections are cut off, as by a machine that goes down.
    closeTimeout: 50,
    logger: false,
    onRcptTo({ address }, _session, done) {
      attempts.push(address);
      const refusing = refuse(address);
      done(refusing?.at === 'rcpt' ? said(refusing.code, address) : null);
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(' ');
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const refusing = refuse(to);
        if (refusing?.at === 'data') return done(said(refusing.code, to));
        const raw = Buffer.concat(chunks).toString();
        received.push({ to, raw, mail: await simpleParser(raw) });
        done();
      });
    },
  });
  // People who hang up in the middle are what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(close);
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Casecircle <circle@example.org>' };
  return { received, attempts, port, settings, close };
}

export type MailServer = Awaited<ReturnType<typeof openMailServer>>;

/** As servers often do, it repeats the address in what it says. */
function said(code: number, address: string): Error {
  return Object.assign(new Error(`5.1.1 <${address}> is not taken here`), { responseCode: code });
}
