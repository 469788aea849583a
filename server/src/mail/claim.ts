import type { Instant } from '@casecircle/shared/domain/people.ts';
import type { MailTrouble } from '@casecircle/shared/protocol/notices.ts';
import type { ExpressionBuilder } from 'kysely';
import type { Database, Tables } from '../storage/schema.ts';
import type { MailRow } from './compose.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Far longer than handing one mail over can take, so that it runs out only where a process died with it. */
const claimMs = 10 * minute;

/** How long it waits after each attempt; after the last one it is given up. */
const waits: readonly number[] = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour];

/** News from the day before yesterday is none. It also keeps what waited while mail was switched off from coming later. */
const oldestMs = 2 * day;
const rememberedMs = 90 * day;

/** What a mail holds no longer once it is done with: links in it are secrets, and addresses are nobody's business. */
const emptied = { about: '{}', address: null, claimedBy: null, claimedUntil: null };

/**
 * The mail that has waited longest, claimed for this process: of any number of processes that ask at once, one gets it.
 * Undefined where none is due. Its attempt counts from here on, also if the process dies.
 */
export async function claimNext(database: Database, by: string, now: Instant): Promise<MailRow | undefined> {
  const next = database
    .selectFrom('mails')
    .select('id')
    .where((mails) => isFree(mails, now))
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1);
  // Said twice: whoever waited here for another's claim looks at the row anew.
  return database
    .updateTable('mails')
    .set((mails) => ({ claimedBy: by, claimedUntil: now + claimMs, attempts: mails('attempts', '+', 1) }))
    .where('id', '=', next)
    .where((mails) => isFree(mails, now))
    .returningAll()
    .executeTakeFirst();
}

function isFree(mails: ExpressionBuilder<Tables, 'mails'>, now: Instant) {
  return mails.and([
    mails('sentAt', 'is', null),
    mails('gaveUpAt', 'is', null),
    mails('notBefore', '<=', now),
    mails.or([mails('claimedUntil', 'is', null), mails('claimedUntil', '<=', now)]),
  ]);
}

/** Whether the attempts of a claimed mail were used up by processes that died with it. */
export function isWornOut({ attempts }: Pick<MailRow, 'attempts'>): boolean {
  return attempts > waits.length + 1;
}

export async function noteSent(database: Database, id: string, now: Instant): Promise<void> {
  await database
    .updateTable('mails')
    .set({ ...emptied, sentAt: now, trouble: null })
    .where('id', '=', id)
    .execute();
}

/** Lets a claimed mail wait for its next attempt, or gives it up after the last one. True where it was given up. */
export async function noteFailure(
  database: Database,
  { id, attempts }: MailRow,
  { trouble, lasting }: { trouble: MailTrouble; lasting: boolean },
  now: Instant,
): Promise<boolean> {
  const wait = lasting ? undefined : waits[attempts - 1];
  const change =
    wait === undefined
      ? { ...emptied, trouble, gaveUpAt: now }
      : { trouble, notBefore: now + wait, claimedBy: null, claimedUntil: null };
  await database.updateTable('mails').set(change).where('id', '=', id).execute();
  return wait === undefined;
}

/** Takes out a mail that has nothing to say any more. */
export async function dropMoot(database: Database, id: string): Promise<void> {
  await database.deleteFrom('mails').where('id', '=', id).execute();
}

/** Gives up what has waited too long, and forgets what was done with long ago. */
export async function clearOld(database: Database, now: Instant): Promise<void> {
  await database
    .updateTable('mails')
    .set({ ...emptied, gaveUpAt: now, trouble: 'too-old' })
    .where('createdAt', '<', now - oldestMs)
    .where('sentAt', 'is', null)
    .where('gaveUpAt', 'is', null)
    .where((mails) => mails.or([mails('claimedUntil', 'is', null), mails('claimedUntil', '<=', now)]))
    .execute();
  await database
    .deleteFrom('mails')
    .where((mails) => mails.or([mails('sentAt', '<', now - rememberedMs), mails('gaveUpAt', '<', now - rememberedMs)]))
    .execute();
}
