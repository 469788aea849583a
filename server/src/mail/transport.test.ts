import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { Message } from './render.ts';
import { failureOf, openTransport } from './transport.ts';

const message: Message = {
  to: 'ana@example.org',
  subject: 'You meet on Tuesday, 7 May',
  text: 'Words.',
  html: '<p>Words.</p>',
  messageId: '<1@example.org>',
  date: new Date(0),
  headers: {},
};

/** A server that wants a password and, where it is told to, knows no TLS. */
async function picky({ tls }: { tls: boolean }) {
  const server = new SMTPServer({
    logger: false,
    closeTimeout: 50,
    allowInsecureAuth: true,
    ...(tls ? {} : { disabledCommands: ['STARTTLS'] }),
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'me' && password === 'p@ss/word') done(null, { user: username });
      else done(new Error('no'));
    },
    onData(stream, _session, done) {
      stream.on('end', () => done());
      stream.resume();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

function delivering(url: string) {
  const transport = openTransport({ url, from: { name: '', address: 'circle@example.org' } });
  onTestFinished(() => transport.close());
  return transport.deliver(message);
}

test('user and password stand in the address, with their signs written as in addresses', async () => {
  const port = await picky({ tls: true });
  expect(await delivering(`smtp://me:p%40ss%2Fword@127.0.0.1:${port}`)).toEqual({ kind: 'accepted' });
});

test('a refused password is the setting’s fault and concerns every mail', async () => {
  const port = await picky({ tls: true });
  const refused = { kind: 'failed', trouble: 'sign-in-refused', lasting: false, everybody: true };
  expect(await delivering(`smtp://me:wrong@127.0.0.1:${port}`)).toEqual(refused);
});

test('where TLS is demanded nothing is said to a server that has none', async () => {
  const port = await picky({ tls: false });
  const refused = { kind: 'failed', trouble: 'insecure', lasting: false, everybody: true };
  expect(await delivering(`smtp://me:p%40ss%2Fword@127.0.0.1:${port}?requireTLS=true`)).toEqual(refused);
});

test.each([
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, 'sender-refused', false, true],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'address-refused', true, false],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'deferred', false, false],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'message-refused', true, false],
  [{ code: 'ECONNECTION', command: 'CONN', responseCode: 421 }, 'unreachable', false, true],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'unreachable', false, true],
  [{ code: 'EDNS' }, 'unreachable', false, true],
  [{ code: 'EENVELOPE' }, 'address-refused', true, false],
] as const)('%o is %s', (fault, trouble, lasting, everybody) => {
  expect(failureOf(fault)).toEqual({ kind: 'failed', trouble, lasting, everybody });
});
