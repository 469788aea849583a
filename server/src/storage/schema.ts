import type { GroupKind, GroupRole } from '@casecircle/shared/domain/people.ts';
import type { SecondReadingState } from '@casecircle/shared/domain/second-reading.ts';
import type { Generated, Kysely, Selectable } from 'kysely';
import type { SeasonTables } from './schema-season.ts';

/** Our tables. Instants are milliseconds, ids are UUIDs as text, JSON is text: the same on SQLite and PostgreSQL. */
export type Tables = SeasonTables & {
  user: UserTable;
  session: SessionTable;
  verification: { id: string; identifier: string; value: string };
  installation: { key: string; value: string };
  groups: GroupTable;
  memberships: MembershipTable;
  agreements: AgreementTable;
  acceptances: { groupId: string; version: number; personId: string; at: number };
  invitations: InvitationTable;
  cases: CaseTable;
  meetings: MeetingTable;
  formats: FormatTable;
  quietExits: { meetingId: string; personId: string; at: number };
  returns: ReturnTable;
  audit: AuditTable;
  secondReadings: SecondReadingTable;
};

/** On SQLite these live in a file of their own, `documents.db`; on PostgreSQL beside the others. */
export type DocumentTables = {
  /** `bytes` are sealed under the document's key. */
  documentUpdates: { seq: Generated<number>; document: string; bytes: Uint8Array; at: number };
  /** `wrapped` under the installation key `keyId`; null once it was forgotten, and the document with it. */
  documentKeys: { document: string; wrapped: Uint8Array | null; keyId: string; forgottenAt: number | null };
  documentClients: { document: string; client: number; person: string };
};

/** A transaction of it is one too: every repository takes either. */
export type Database = Kysely<Tables>;
export type DocumentDatabase = Kysely<DocumentTables>;

/** better-auth's table with our fields. Its dates are text on SQLite, so only better-auth reads them. */
type UserTable = {
  id: string;
  name: string;
  email: string;
  pronouns: string;
  credentials: string;
  timeZone: string;
  /** 0 or 1, the same on both databases; better-auth does not know this column. */
  administrator: Generated<number>;
};

type SessionTable = { id: string; userId: string; token: string };

type GroupTable = {
  id: string;
  name: string;
  kind: GroupKind;
  timeZone: string;
  meetingMinutes: number;
  createdAt: number;
  createdBy: string;
  callLink: string | null;
  archivedAt: number | null;
  retentionDays: number | null;
  capacity: number | null;
  /** 0 or 1: whether somebody else reads each case before it is shared. */
  secondReader: Generated<number>;
};

type SecondReadingTable = {
  caseId: string;
  groupId: string;
  meetingId: string;
  presenter: string;
  fingerprint: string;
  /** `withdrawn`: kept so that asking again about the same words is not told of as new. */
  state: SecondReadingState | 'withdrawn';
  askedAt: number;
  reader: string | null;
  answeredAt: number | null;
};

/** Dated: a person who leaves and comes back has two rows; at most one of them has no `leftAt`. */
type MembershipTable = {
  id: string;
  groupId: string;
  personId: string;
  role: GroupRole;
  joinedAt: number;
  leftAt: number | null;
  /** 0 or 1: whether this person takes turns. */
  presents: Generated<number>;
  /** Days on the group's wall: the first of their turns, the last of their membership. */
  rotatesFrom: Generated<string | null>;
  leavesOn: Generated<string | null>;
};

type AgreementTable = {
  groupId: string;
  version: number;
  text: string;
  createdAt: number;
  createdBy: string;
  /** A list as JSON. */
  covers: Generated<string>;
};

/** Without a group it invites to the installation only. The token itself is never stored. */
type InvitationTable = {
  id: string;
  groupId: string | null;
  tokenHash: string;
  kind: 'single-use' | 'until';
  role: GroupRole;
  createdBy: string;
  createdAt: number;
  until: number;
  usedAt: number | null;
  usedBy: string | null;
  revokedAt: number | null;
  email: Generated<string | null>;
};

type CaseTable = {
  id: string;
  presenter: string;
  label: string;
  createdAt: number;
  /** The group in whose season it waits for its presenter's turn; null for one that was planned by hand. */
  groupId: Generated<string | null>;
};

type MeetingTable = {
  id: string;
  groupId: string;
  startsAt: number;
  minutes: number;
  presenter: string;
  caseId: string;
  formatId: string;
  /** The `Meeting` of shared/domain as JSON, written only by the meeting's serialized writer. */
  state: string;
  version: number;
  createdAt: number;
  /** Which meeting of the season it is; null for one that was planned by hand. */
  occurrence: Generated<string | null>;
  /** When its words were erased, as the group's retention says. */
  forgottenAt: Generated<number | null>;
};

/** A group's own format; `body` is a `Format` of shared/domain as JSON. Retired ones are no longer offered. */
type FormatTable = {
  id: string;
  groupId: string;
  body: string;
  version: number;
  changedBy: string;
  changedAt: number;
  retiredAt: number | null;
};

/** Whose last case wants to be come back to; `offeredIn` is the meeting that opened with it. It holds no words. */
type ReturnTable = {
  personId: string;
  fromMeeting: string;
  groupId: string;
  createdAt: number;
  offeredIn: string | null;
  outcome: string | null;
};

type AuditTable = { id: string; at: number; actor: string | null; action: string; subject: string | null };

export type UserRow = Selectable<UserTable>;
export type GroupRow = Selectable<GroupTable>;
export type SecondReadingRow = Selectable<SecondReadingTable>;
export type MembershipRow = Selectable<MembershipTable>;
export type AgreementRow = Selectable<AgreementTable>;
export type InvitationRow = Selectable<InvitationTable>;
export type CaseRow = Selectable<CaseTable>;
export type MeetingRow = Selectable<MeetingTable>;
