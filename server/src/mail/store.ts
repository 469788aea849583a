import type { MailHealth, MailTrouble } from '@casecircle/shared/protocol/notices.ts';
import type { Database } from '../storage/schema.ts';
import { mailIsSetUp } from './queue.ts';

const shown = 100;

export type MailStore = ReturnType<typeof mailStore>;

/** How sending stands. */
export function mailStore(database: Database) {
  return {
    /** See `mailIsSetUp`. */
    isSetUp: (): Promise<boolean> => mailIsSetUp(database),

    /** For administrators: counts and reasons, never whom a mail was for. */
    health: (): Promise<MailHealth> => healthOf(database),
  };
}

async function healthOf(database: Database): Promise<MailHealth> {
  const [waiting, sent, latest, givenUp] = await Promise.all([
    waitingMails(database)
      .select((rows) => rows.fn.countAll<number>().as('mails'))
      .executeTakeFirstOrThrow(),
    database
      .selectFrom('mails')
      .where('sentAt', 'is not', null)
      .select((rows) => rows.fn.countAll<number>().as('mails'))
      .executeTakeFirstOrThrow(),
    waitingMails(database)
      .where('trouble', 'is not', null)
      .select('trouble')
      .orderBy('notBefore', 'desc')
      .executeTakeFirst(),
    database
      .selectFrom('mails')
      .where('gaveUpAt', 'is not', null)
      .select(['id', 'kind', 'gaveUpAt', 'attempts', 'trouble'])
      .orderBy('gaveUpAt', 'desc')
      .limit(shown)
      .execute(),
  ]);
  return {
    configured: await mailIsSetUp(database),
    waiting: waiting.mails,
    trouble: (latest?.trouble ?? null) as MailTrouble | null,
    sent: sent.mails,
    givenUp: givenUp.map(({ gaveUpAt, trouble, ...row }) => ({
      ...row,
      at: gaveUpAt ?? 0,
      trouble: trouble as MailTrouble,
    })),
  };
}

function waitingMails(database: Database) {
  return database.selectFrom('mails').where('sentAt', 'is', null).where('gaveUpAt', 'is', null);
}
