import { randomUUID } from 'node:crypto';
import type { GroupId, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { MissingThing } from '@casecircle/shared/protocol/home.ts';
import { categoryOf, type NoticeKind } from '@casecircle/shared/protocol/notices.ts';
import { mailIsSetUp, queueMail } from '../mail/queue.ts';
import type { Database } from '../storage/schema.ts';

/** Somebody came into the group, left it, or had their membership ended by another. */
export type Deed = 'joined' | 'left' | 'ended';

/** What a notice is about: ids and instants, from which its words are made when it is read or sent. */
export type NoticeAbout = {
  meeting?: string;
  occurrence?: string;
  startsAt?: Instant;
  /** When it was to be, where it was moved. */
  before?: Instant;
  /** Who did it, and whom else it concerns. */
  by?: PersonId;
  person?: PersonId;
  request?: string;
  /** What `by` did, where it was no change of the season itself. */
  deed?: Deed;
  /** How many days ahead a reminder is. */
  days?: number;
  /** What the reader had not done yet when they were reminded. */
  missing?: readonly MissingThing[];
  /** Where something has several shades: see `words.ts` for those of each kind. */
  shade?: string;
};

export type Tidings = {
  to: readonly PersonId[];
  kind: NoticeKind;
  group: GroupId | null;
  /** The same thing has the same key: a person is told of it once, over restarts and processes. */
  key: string;
  about: NoticeAbout;
};

/** A notice as it lies in a mail that waits: when it is sent, its words are made from this. */
export type MailedNotice = { group: GroupId | null; notice: NoticeAbout };

/**
 * Puts down what people are to be told, in the transaction of the change that it tells of; and a mail for each who wants
 * mail of it, where the installation can send any.
 */
export async function tell(within: Database, all: readonly Tidings[], now: Instant): Promise<void> {
  const mails = await mailIsSetUp(within);
  for (const tidings of all) {
    const told = await putDown(within, tidings, now);
    const reached = mails ? await whoWantsMail(within, tidings.kind, told) : [];
    const about: MailedNotice = { group: tidings.group, notice: tidings.about };
    for (const person of reached) {
      const key = `notice:${person}:${tidings.key}`;
      await queueMail(within, { to: { person }, kind: tidings.kind, about, key }, now);
    }
  }
}

/** Who was not told of this before. */
async function putDown(within: Database, { to, kind, group, key, about }: Tidings, now: Instant): Promise<PersonId[]> {
  const row = { groupId: group, kind, about: JSON.stringify(about), key, createdAt: now, readAt: null };
  const told: PersonId[] = [];
  for (const personId of new Set(to)) {
    const made = await within
      .insertInto('notices')
      .values({ ...row, id: randomUUID(), personId })
      .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) told.push(personId);
  }
  return told;
}

/** Everybody does, until they say otherwise. */
async function whoWantsMail(within: Database, kind: NoticeKind, people: readonly PersonId[]): Promise<PersonId[]> {
  const category = categoryOf[kind];
  if (category === null || people.length === 0) return [...people];
  const rows = await within
    .selectFrom('mailChoices')
    .select('personId')
    .where('category', '=', category)
    .where('mail', '=', 0)
    .where('personId', 'in', people)
    .execute();
  const against = new Set(rows.map(({ personId }) => personId));
  return people.filter((person) => !against.has(person));
}

/** What asked people for something needs nobody any more: it no longer waits unread for those who have not seen it. */
export async function nothingLeftToDo(within: Database, group: GroupId, key: string, now: Instant): Promise<void> {
  await within
    .updateTable('notices')
    .set({ readAt: now })
    .where('groupId', '=', group)
    .where('key', '=', key)
    .where('readAt', 'is', null)
    .execute();
}
