import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { categoryOf, type MailCategory, type NoticeKind } from '@casecircle/shared/protocol/notices.ts';
import { namesIn } from '../notices/present.ts';
import type { MailedNotice, NoticeAbout } from '../notices/tell.ts';
import { noticeWords } from '../notices/words.ts';
import type { Database } from '../storage/schema.ts';
import type { ComposeParts, MailRow } from './compose.ts';
import type { Letter } from './render.ts';

const actionOf: Readonly<Record<NoticeKind, string>> = {
  'turn-soon': 'Prepare your case',
  'meeting-soon': 'Go to the lobby',
  'turn-changed': 'See the season',
  'meeting-moved': 'See the season',
  'meeting-cancelled': 'See the season',
  'cover-asked': 'Answer it',
  'swap-asked': 'Answer it',
  'urgent-asked': 'Answer it',
  'request-answered': 'See the season',
  'agreement-changed': 'Read the agreement',
  'role-changed': 'Open the group',
  'second-reader-changed': 'Open the group',
  'second-reading-asked': 'Read it',
  'second-reading-answered': 'Open your draft',
  security: 'Open your account',
};

/** What ends with a click, behind "No more mail about". */
const endOf: Readonly<Record<MailCategory, string>> = {
  'my-turn': 'your turns',
  meetings: 'meetings',
  requests: 'requests',
  group: 'changes of the group',
};

/** A notice as a mail: the same words as in the product, in the reader's zone. */
export async function composeNotice(
  { database, address, links }: ComposeParts,
  row: MailRow,
  now: Instant,
): Promise<Letter | undefined> {
  const kind = row.kind as NoticeKind;
  const { group: groupId, notice: about } = JSON.parse(row.about) as MailedNotice;
  const reader = await readerOf(database, row.personId);
  if (!reader || !(await isWanted(database, reader.id, kind))) return undefined;
  const group = groupId === null ? null : await groupOfMember(database, groupId, reader.id);
  if (group === undefined || (await isPast(database, kind, about, now))) return undefined;
  const nameOf = await namesIn(database, [about]);
  const { title, text, path } = noticeWords({ kind, about, toldAt: row.createdAt, reader, group, nameOf });
  const timed = about.startsAt !== undefined || about.before !== undefined;
  const category = categoryOf[kind];
  return {
    to: reader.email,
    subject: title,
    paragraphs: [`${title}.`.replace(/\?\.$/, '?'), text],
    action: { label: actionOf[kind], url: `${address}${path}` },
    why: [...(timed ? [`Times are in your time zone, ${reader.timeZone}.`] : []), whyOf(group)],
    unsubscribe: category && ending(address, links.tokenFor({ person: reader.id, category }), category),
  };
}

function whyOf(group: { name: string } | null): string {
  if (group === null) return 'Casecircle tells you this because it concerns the safety of your account.';
  return `Casecircle tells you this because you belong to ${group.name}. You choose what comes by mail in your account.`;
}

function ending(address: string, token: string, category: MailCategory): Letter['unsubscribe'] {
  return {
    label: `No more mail about ${endOf[category]}`,
    page: `${address}/unsubscribe/${token}`,
    oneClick: `${address}/api/mail/unsubscribe/${token}`,
  };
}

function readerOf(database: Database, person: PersonId | null) {
  return database
    .selectFrom('user')
    .select(['id', 'email', 'timeZone'])
    .where('id', '=', person ?? '')
    .executeTakeFirst();
}

async function isWanted(database: Database, person: PersonId, kind: NoticeKind): Promise<boolean> {
  const category = categoryOf[kind];
  if (category === null) return true;
  const choice = await database
    .selectFrom('mailChoices')
    .select('mail')
    .where('personId', '=', person)
    .where('category', '=', category)
    .executeTakeFirst();
  return choice?.mail !== 0;
}

/** Undefined where the person belongs to it no longer: what happens in it is none of their business then. */
function groupOfMember(database: Database, groupId: string, person: PersonId) {
  return database
    .selectFrom('groups')
    .innerJoin('memberships', 'memberships.groupId', 'groups.id')
    .where('groups.id', '=', groupId)
    .where('memberships.personId', '=', person)
    .where('memberships.leftAt', 'is', null)
    .select(['groups.id', 'groups.name', 'groups.timeZone'])
    .executeTakeFirst();
}

const reminders: readonly NoticeKind[] = ['turn-soon', 'meeting-soon'];
const questions: readonly NoticeKind[] = ['cover-asked', 'swap-asked', 'urgent-asked'];

/** Whether there is nothing left to remind of, or to answer. */
async function isPast(
  database: Database,
  kind: NoticeKind,
  { meeting, startsAt }: NoticeAbout,
  now: Instant,
): Promise<boolean> {
  if (![...reminders, ...questions].includes(kind) || startsAt === undefined) return false;
  if (startsAt <= now) return true;
  if (!reminders.includes(kind)) return false;
  const row = await database
    .selectFrom('meetings')
    .select(['startsAt', 'state'])
    .where('id', '=', meeting ?? '')
    .executeTakeFirst();
  return row?.startsAt !== startsAt || (JSON.parse(row.state) as Meeting).stage.kind !== 'lobby';
}
