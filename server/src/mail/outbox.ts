import { randomUUID } from 'node:crypto';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { Log } from '../observe/log.ts';
import { claimNext, clearOld, dropMoot, isWornOut, noteFailure, noteSent } from './claim.ts';
import { type ComposeParts, compose, type MailRow } from './compose.ts';
import { renderLetter } from './render.ts';
import type { Delivery, Transport } from './transport.ts';

export type OutboxParts = ComposeParts & {
  transport: Transport;
  /** The host part of each mail's id: that of the sender's address. */
  domain: string;
  log: Log;
  now: () => Instant;
};

export type Outbox = {
  /** Sends what is due, one after the other, until nothing is or the mail server does not take any. */
  send(): Promise<void>;
  /** Sends no other. What is on its way at this moment is cut off after a moment and sent again later. */
  stop(): Promise<void>;
};

/** In one go; the others come with the next. */
const atMost = 200;
const patience = 2_000;

/**
 * Sends the mails that were put down. A mail is claimed before it is sent, so that no two processes send the same; when a
 * process dies between the mail server's yes and the note of it, the mail is sent again under the same Message-ID.
 */
export function openOutbox(parts: OutboxParts): Outbox {
  const { database, transport, now } = parts;
  const self = randomUUID();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  async function send(): Promise<void> {
    await clearOld(database, now());
    for (let sent = 0; sent < atMost && !stopped; sent += 1) {
      const row = await claimNext(database, self, now());
      if (!row || (await sendOne(parts, row)) === 'stop') return;
    }
  }

  return {
    send() {
      running = send();
      return running;
    },
    async stop() {
      stopped = true;
      const cut = setTimeout(() => transport.close(), patience);
      await running.catch(() => undefined);
      clearTimeout(cut);
      transport.close();
    },
  };
}

async function sendOne(parts: OutboxParts, row: MailRow): Promise<'on' | 'stop'> {
  const { database, transport, domain, now } = parts;
  if (isWornOut(row)) return fail(parts, row, { trouble: 'interrupted', lasting: true, everybody: false });
  const letter = await compose(parts, row, now());
  if (!letter) {
    await dropMoot(database, row.id);
    return 'on';
  }
  const identity = { messageId: `<${row.id}@${domain}>`, date: new Date(row.createdAt) };
  const delivery = await transport.deliver(renderLetter(letter, identity));
  if (delivery.kind === 'failed') return fail(parts, row, delivery);
  await noteSent(database, row.id, now());
  parts.log.info({ mail: row.id, kind: row.kind }, 'mail sent');
  return 'on';
}

type Failure = Omit<Extract<Delivery, { kind: 'failed' }>, 'kind'>;

async function fail({ database, log, now }: OutboxParts, row: MailRow, failure: Failure): Promise<'on' | 'stop'> {
  const { trouble, everybody } = failure;
  const gaveUp = await noteFailure(database, row, failure, now());
  const about = { mail: row.id, kind: row.kind, trouble, attempts: row.attempts };
  log.warn(about, gaveUp ? 'mail given up' : 'mail not sent yet');
  return everybody ? 'stop' : 'on';
}
