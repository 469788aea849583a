import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Log } from '../../observe/log.ts';
import type { Storage } from '../../storage/database.ts';
import { storesOn } from '../../storage/stores.ts';
import { openOutbox } from '../outbox.ts';
import { openTransport } from '../transport.ts';
import { unsubscribeLinks } from '../unsubscribe.ts';
import type { MailServer } from './mail-server.ts';

export const minute = 60_000;

/** A clock that only moves when it is told to. */
export function stoppedClock(at = Date.parse('2030-05-01T08:00:00Z')) {
  let time = at;
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

/** An outbox on a store, as a process of its own would have it, with what it logged. */
export function openTestOutbox(storage: Storage, server: Pick<MailServer, 'settings'>, now: () => number) {
  const logged: unknown[] = [];
  const note = (...line: unknown[]) => void logged.push(line);
  const outbox = openOutbox({
    database: storage.database,
    address: 'https://circle.example.org',
    links: unsubscribeLinks('a secret that is thirty-two characters long'),
    transport: openTransport({ url: server.settings.SMTP_URL, from: sender }),
    domain: 'example.org',
    log: { info: note, warn: note, error: note } as unknown as Log,
    now,
  });
  onTestFinished(() => outbox.stop());
  return { ...outbox, logged };
}

const sender = { name: 'Casecircle', address: 'circle@example.org' };

export async function setUpMail(storage: Storage): Promise<void> {
  await storesOn(storage.database).installation.write('mail', 'true');
}

export function mailsIn(storage: Storage) {
  return storage.database.selectFrom('mails').selectAll().orderBy('createdAt').orderBy('id').execute();
}

/** A security notice: it concerns nobody's group, and mail of it always comes. */
export function passwordChanged(person: string) {
  const about = { shade: 'password-changed' };
  return { to: [person], kind: 'security', group: null, key: randomUUID(), about } as const;
}
