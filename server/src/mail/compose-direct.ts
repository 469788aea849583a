import type { Instant } from '@casecircle/shared/domain/people.ts';
import { sayWhen } from '../notices/when.ts';
import type { ComposeParts, MailRow } from './compose.ts';
import type { InvitationMail, ResetMail } from './direct.ts';
import type { Letter } from './render.ts';

/** Undefined where the link was used or taken back, or its time has run out. */
export async function composeInvitation(
  { database, address }: ComposeParts,
  row: MailRow,
  now: Instant,
): Promise<Letter | undefined> {
  const about = JSON.parse(row.about) as Omit<InvitationMail, 'address'>;
  const invitation = await database
    .selectFrom('invitations')
    .innerJoin('user', 'user.id', 'invitations.createdBy')
    .leftJoin('groups', 'groups.id', 'invitations.groupId')
    .where('invitations.id', '=', about.invitation)
    .where('invitations.until', '>', now)
    .where('invitations.usedAt', 'is', null)
    .where('invitations.revokedAt', 'is', null)
    .select(['invitations.until', 'user.name as by', 'groups.name as group', 'groups.timeZone'])
    .executeTakeFirst();
  if (!invitation || row.address === null) return undefined;
  const { by, group, until, timeZone } = invitation;
  const { day } = sayWhen(until, { reader: timeZone ?? 'UTC', group: null, toldAt: now });
  const what = group === null ? 'to an account on this server, where you can start a group' : `to join ${group}`;
  return {
    to: row.address,
    subject: `${by} invites you to Casecircle`,
    paragraphs: [
      `${by} invites you ${what}.`,
      'Casecircle is where groups of therapists meet for supervision and consultation.',
      `The link is for you alone: it works once, until ${day}.`,
    ],
    action: { label: 'Accept the invitation', url: `${address}/join/${about.token}` },
    why: [`This comes because ${by} gave your address. If you do not know who that is, you need not do anything.`],
    unsubscribe: null,
  };
}

/** Undefined where its time has run out. */
export async function composeReset(
  { database, address }: ComposeParts,
  row: MailRow,
  now: Instant,
): Promise<Letter | undefined> {
  const { token, until } = JSON.parse(row.about) as Omit<ResetMail, 'person'>;
  const reader = await database
    .selectFrom('user')
    .select(['email', 'timeZone'])
    .where('id', '=', row.personId ?? '')
    .executeTakeFirst();
  if (!reader || until <= now) return undefined;
  const { full } = sayWhen(until, { reader: reader.timeZone, group: null, toldAt: now });
  return {
    to: reader.email,
    subject: 'Set a new password',
    paragraphs: [
      'Somebody asked to set a new password for your account. If it was you, follow the link.',
      `It works once, until ${full} (${reader.timeZone}). Every session of yours ends then.`,
    ],
    action: { label: 'Set a new password', url: `${address}/reset-password/${token}` },
    why: ['If it was not you, you need not do anything: your password stays as it is.'],
    unsubscribe: null,
  };
}
