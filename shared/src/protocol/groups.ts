import { z } from 'zod';
import { groupKinds, groupRoles } from '../domain/people.ts';
import { limits } from './limits.ts';
import { Id, Instant, Name, TimeZone, Token } from './text.ts';

export const GroupKind = z.enum(groupKinds);
export const GroupRole = z.enum(groupRoles);

/** `POST /api/groups` */
export const NewGroup = z.object({
  name: Name,
  kind: GroupKind,
  timeZone: TimeZone,
  meetingMinutes: z.number().int().min(30).max(180),
  agreement: z.string().trim().min(1).max(limits.agreementCharacters),
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

/** `PATCH /api/groups/:group`. Meetings that are planned keep their length. */
export const GroupChange = z.object({
  callLink: CallLink.nullable().exactOptional(),
  meetingMinutes: NewGroup.shape.meetingMinutes.exactOptional(),
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

export const Agreement = z.object({
  version: z.number().int().positive(),
  text: z.string(),
  since: Instant,
  /** When the asking person accepted this version; null when they have not. */
  acceptedAt: Instant.nullable(),
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
  role: GroupRole,
  members: z.array(Member),
  agreement: Agreement,
});
export type GroupView = z.infer<typeof GroupView>;

/** `PUT /api/groups/:group/agreement`: a new version, which everybody accepts anew. */
export const AgreementChange = z.object({ text: z.string().trim().min(1).max(limits.agreementCharacters) });
/** `POST /api/groups/:group/agreement/acceptances` names the version that was read. */
export const Acceptance = z.object({ version: z.number().int().positive() });

/** `PATCH /api/groups/:group/members/:person` */
export const RoleChange = z.object({ role: GroupRole });

/** How many days ahead `until` may lie. */
export const longestInvitation = 366;

/** `POST /api/groups/:group/invitations`: for one person, or for everybody until a date within a year. */
export const NewInvitation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single-use'), role: GroupRole }),
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
});
export type Invitation = z.infer<typeof Invitation>;

/** The answer of `POST /api/groups/:group/invitations`. The path of the link is `/join/<token>`. */
export const MadeInvitation = Invitation.extend({ token: Token });
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
