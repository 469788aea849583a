import { z } from 'zod';
import { agreementItems } from '../domain/agreement.ts';
import { groupKinds, groupRoles } from '../domain/people.ts';
import { limits } from './limits.ts';
import { Id, Instant, Name, TimeZone, Token, WallDate } from './text.ts';

export const GroupKind = z.enum(groupKinds);
export const GroupRole = z.enum(groupRoles);

/** Ids of the checklist of agreements. */
const Covers = z.array(z.enum(agreementItems.map(({ id }) => id))).max(40);

/** `POST /api/groups` */
export const NewGroup = z.object({
  name: Name,
  kind: GroupKind,
  timeZone: TimeZone,
  meetingMinutes: z.number().int().min(30).max(180),
  agreement: z.string().trim().min(1).max(limits.agreementCharacters),
  /** What of the checklist the agreement speaks about. */
  covers: Covers.exactOptional(),
});
export type NewGroup = z.infer<typeof NewGroup>;

/**
 * Where the group talks: an https address without credentials, as the browser spells it. Plain text that only looks like an
 * address, and addresses that hide something in characters nobody sees, are none.
 */
export const CallLink = z
  .string()
  .trim()
  .regex(/^[^\p{C}\p{Z}]+$/u)
  .max(limits.callLinkCharacters)
  .pipe(z.url({ protocol: /^https$/, normalize: true }))
  .pipe(
    z
      .string()
      .max(limits.callLinkCharacters)
      .regex(/^https:\/\/[^/?#@]+([/?#]|$)/),
  );

/** For how many days a new group keeps what is written in its meetings, until it decides otherwise. */
export const usualRetentionDays = 180;

/** `PATCH /api/groups/:group`. Meetings that are planned keep their length. */
export const GroupChange = z.object({
  name: Name.exactOptional(),
  callLink: CallLink.nullable().exactOptional(),
  meetingMinutes: NewGroup.shape.meetingMinutes.exactOptional(),
  /** With how many people the group is full in its own eyes: more may join, and facilitators are told. */
  capacity: z.number().int().min(2).max(limits.peopleInGroup).nullable().exactOptional(),
  /** How many days after a meeting its words are erased; null keeps them. */
  retentionDays: z.number().int().min(1).max(3650).nullable().exactOptional(),
  /** Whether a facilitator other than its author reads each case before it is shared. */
  secondReader: z.boolean().exactOptional(),
});
export type GroupChange = z.input<typeof GroupChange>;

/** A line of `GET /api/groups`. */
export const GroupLine = z.object({
  id: Id,
  name: z.string(),
  kind: GroupKind,
  timeZone: z.string(),
  role: GroupRole,
  members: z.number().int(),
  archived: z.boolean(),
});
export type GroupLine = z.infer<typeof GroupLine>;

export const Member = z.object({
  id: Id,
  name: z.string(),
  pronouns: z.string(),
  credentials: z.string(),
  role: GroupRole,
  joinedAt: Instant,
});
export type Member = z.infer<typeof Member>;

/** A member as the group's own page knows them. */
export const GroupMember = Member.extend({
  /** Whether they take turns in the rotation. Observers never do. */
  presents: z.boolean(),
  /** The first day of their turns, where it is later than their joining; the last day of their membership, where one is set. */
  rotatesFrom: WallDate.nullable(),
  leavesOn: WallDate.nullable(),
});
export type GroupMember = z.infer<typeof GroupMember>;

export const Agreement = z.object({
  version: z.number().int().positive(),
  text: z.string(),
  since: Instant,
  /** When the asking person accepted this version; null when they have not. */
  acceptedAt: Instant.nullable(),
  /** The items of the checklist that its writers say it covers: ids of `agreementItems`. */
  covers: z.array(z.string()),
});
export type Agreement = z.infer<typeof Agreement>;

/** `GET /api/groups/:group` and the answer of `POST /api/groups`. */
export const GroupView = z.object({
  id: Id,
  name: z.string(),
  kind: GroupKind,
  timeZone: z.string(),
  meetingMinutes: z.number().int(),
  callLink: z.string().nullable(),
  capacity: z.number().int().nullable(),
  retentionDays: z.number().int().nullable(),
  secondReader: z.boolean(),
  /** Since when it can only be read; null while it lives. */
  archivedAt: Instant.nullable(),
  role: GroupRole,
  members: z.array(GroupMember),
  agreement: Agreement,
});
export type GroupView = z.infer<typeof GroupView>;

/**
 * `PUT /api/groups/:group/agreement`: a new version, which everybody accepts anew. With the text that holds already, only the
 * ticks of the checklist change, and nobody is asked again.
 */
export const AgreementChange = z.object({
  text: z.string().trim().min(1).max(limits.agreementCharacters),
  covers: z
    .array(z.enum(agreementItems.map(({ id }) => id)))
    .max(40)
    .default([]),
});
export type AgreementChange = z.input<typeof AgreementChange>;

/** A line of `GET /api/groups/:group/agreement/versions`, newest first, with who of the present members accepted it. */
export const AgreementVersion = z.object({
  version: z.number().int().positive(),
  text: z.string(),
  covers: z.array(z.string()),
  since: Instant,
  by: z.object({ id: Id, name: z.string() }),
  acceptedBy: z.array(z.object({ id: Id, name: z.string(), at: Instant })),
});
export type AgreementVersion = z.infer<typeof AgreementVersion>;
/** `POST /api/groups/:group/agreement/acceptances` names the version that was read. */
export const Acceptance = z.object({ version: z.number().int().positive() });

/** `PATCH /api/groups/:group/members/:person` */
export const MemberChange = z.object({
  role: GroupRole.exactOptional(),
  presents: z.boolean().exactOptional(),
  rotatesFrom: WallDate.nullable().exactOptional(),
  leavesOn: WallDate.nullable().exactOptional(),
});
export type MemberChange = z.infer<typeof MemberChange>;

/** A line of `GET /api/groups/:group/members/past`: who has left, latest first. */
export const PastMember = z.object({
  id: Id,
  name: z.string(),
  role: GroupRole,
  joinedAt: Instant,
  leftAt: Instant,
});
export type PastMember = z.infer<typeof PastMember>;

/** `GET /api/groups/:group/retention?days=30`: the days that are thought of. */
export const RetentionQuery = z.object({
  days: z.coerce.number().pipe(GroupChange.shape.retentionDays.unwrap().unwrap()),
});

/** Its answer: how many meetings would lose their words at once if that were decided. */
export const RetentionPreview = z.object({ meetings: z.number().int() });
export type RetentionPreview = z.infer<typeof RetentionPreview>;

/** `PUT` and `DELETE /api/groups/:group/archive` put a group away and take it up again; both answer with the group. */

/**
 * `POST /api/groups/:group/imports`: people from a CSV with the columns email and, where wished, name and role, in any
 * order. At most `longestImport` lines below the head.
 */
export const MemberImport = z.object({
  csv: z.string().min(1).max(limits.importCharacters),
  /** With `false` nothing is invited: the answer says what would be. */
  invite: z.boolean(),
});
export const longestImport = 200;

export const importStates = ['would-invite', 'invited', 'invited-already', 'member-already', 'bad'] as const;

/** What became of each line; `line` counts from 1 with the head. */
export const ImportReport = z.object({
  lines: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      state: z.enum(importStates),
      role: GroupRole,
      /** Why nobody is invited by this line, in a sentence; null where somebody is. */
      trouble: z.string().nullable(),
      /** The secret part of the link, only where it could not be sent by mail. */
      token: Token.nullable(),
    }),
  ),
  /** Columns that nothing was done with, by their heads. */
  ignored: z.array(z.string()),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** An e-mail address as it is stored and compared. */
export const Address = z.string().trim().toLowerCase().max(limits.emailCharacters).pipe(z.email());

/** How many days ahead `until` may lie. */
export const longestInvitation = 366;

/** `POST /api/groups/:group/invitations`: for one person, or for everybody until a date within a year. */
export const NewInvitation = z.discriminatedUnion('kind', [
  // With an address it goes out by mail, where mail is set up; the link is shown all the same.
  z.object({
    kind: z.literal('single-use'),
    role: GroupRole,
    email: Address.exactOptional(),
  }),
  z.object({ kind: z.literal('until'), role: GroupRole, until: Instant }),
]);
export type NewInvitation = z.infer<typeof NewInvitation>;

/** A line of `GET /api/groups/:group/invitations`. The link itself is shown only once, when it is made. */
export const Invitation = z.object({
  id: Id,
  kind: z.enum(['single-use', 'until']),
  role: GroupRole,
  createdAt: Instant,
  until: Instant,
  usedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** To whom it was sent; facilitators alone see invitations. */
  email: z.string().nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

/** The answer of `POST /api/groups/:group/invitations`. The path of the link is `/join/<token>`. */
export const MadeInvitation = Invitation.extend({
  token: Token,
  /** Whether it goes out by mail. Without, the link is handed on by whoever made it. */
  mailed: z.boolean(),
});
export type MadeInvitation = z.infer<typeof MadeInvitation>;

/**
 * `GET /api/invitations/:token`, also without an account; a dead one answers with the refusal `expired`, except to
 * members of its group, who may open the link that they came by.
 */
export const InvitationOffer = z.object({
  /** Null when the link invites to an account on this installation and to no group. */
  group: z.object({ name: z.string(), kind: GroupKind }).nullable(),
  role: GroupRole,
  invitedBy: z.string(),
});
export type InvitationOffer = z.infer<typeof InvitationOffer>;

/** The answer of `POST /api/invitations/:token/acceptance`, also for somebody who belongs to the group already. */
export const Joined = z.object({ group: Id });
