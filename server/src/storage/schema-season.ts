import type { MailCategory, NoticeKind } from '@casecircle/shared/protocol/notices.ts';

/** The tables of the season and of what it tells people: see `schema.ts` for how they are written. */
export type SeasonTables = {
  seasons: SeasonTable;
  breaks: BreakTable;
  absences: AbsenceTable;
  exceptions: ExceptionTable;
  occurrenceChanges: OccurrenceChangeTable;
  pastMeetings: PastMeetingTable;
  /** Meetings whose plan has changed while people may be in their lobby, until those were told. */
  lobbyChanges: { id: string; meetingId: string; at: number };
  turnRequests: TurnRequestTable;
  seasonEvents: SeasonEventTable;
  notices: NoticeTable;
  mails: MailTable;
  mailChoices: { personId: string; category: MailCategory; mail: number };
  calendarFeeds: CalendarFeedTable;
  calendarEvents: CalendarEventTable;
  accessTokens: AccessTokenTable;
};

/** A group's rhythm and what goes with it. `version` rises with everything that changes the season. */
type SeasonTable = {
  groupId: string;
  version: number;
  /** A `Rhythm` of the protocol as JSON. */
  rhythm: string | null;
  formatId: string;
  wrap: string;
  /** Ids as JSON. */
  firstOrder: string;
  /** Up to when the past is written down: what began before and is not among it never was. */
  frozenUntil: number;
};

type BreakTable = {
  id: string;
  groupId: string;
  fromDate: string;
  toDate: string;
  name: string;
  by: string;
  at: number;
};
type AbsenceTable = {
  id: string;
  groupId: string;
  personId: string;
  fromDate: string;
  toDate: string;
  by: string;
  at: number;
};

/** `body` is an `Exception` of shared/domain/rotation as JSON. */
type ExceptionTable = { id: string; groupId: string; body: string; by: string; at: number };

/** What is different about one meeting of the rhythm, or of one that was added to it. Null where nothing is. */
type OccurrenceChangeTable = {
  groupId: string;
  occurrence: string;
  /** Where it is, on the group's wall, when it was moved or added. */
  date: string | null;
  time: string | null;
  cancelledAt: number | null;
  cases: number | null;
  formatId: string | null;
  wrap: string | null;
  by: string;
  at: number;
};

/** `body` is a `PastMeeting` of shared/domain/rotation as JSON: written once, never changed. */
type PastMeetingTable = { groupId: string; occurrence: string; startsAt: number; body: string; at: number };

type TurnRequestTable = {
  id: string;
  groupId: string;
  kind: 'cover' | 'swap' | 'urgent';
  state: 'open' | 'agreed' | 'declined' | 'withdrawn' | 'lapsed';
  by: string;
  turn: string | null;
  occurrence: string | null;
  withPerson: string | null;
  theirs: string | null;
  askedAt: number;
  answeredBy: string | null;
  answeredAt: number | null;
};

/** The visible history; `body` holds ids and dates as JSON, never names. */
type SeasonEventTable = { id: string; groupId: string; at: number; by: string | null; body: string };

/** `about` is a `NoticeAbout` as JSON: ids and instants, never a word of a case. `key` makes a notice come only once. */
type NoticeTable = {
  id: string;
  personId: string;
  groupId: string | null;
  kind: NoticeKind;
  about: string;
  key: string;
  createdAt: number;
  readAt: number | null;
};

/** What is to be sent. Rows are claimed before they are sent, so that no two processes send the same. */
type MailTable = {
  id: string;
  /** Whom it goes to: a person, or an address where there is no account yet. */
  personId: string | null;
  address: string | null;
  kind: string;
  /** As JSON; emptied once it is sent or given up, because links in it are secrets. */
  about: string;
  key: string;
  createdAt: number;
  notBefore: number;
  claimedBy: string | null;
  claimedUntil: number | null;
  attempts: number;
  sentAt: number | null;
  gaveUpAt: number | null;
  trouble: string | null;
};

/** The token itself is never stored. */
type CalendarFeedTable = {
  id: string;
  personId: string;
  groupId: string | null;
  tokenHash: string;
  createdAt: number;
  lastReadAt: number | null;
  revokedAt: number | null;
};

/** What calendars were last told of a meeting: `sequence` rises with every change of `fingerprint`. */
type CalendarEventTable = {
  groupId: string;
  occurrence: string;
  sequence: number;
  fingerprint: string;
  startsAt: number;
  minutes: number;
  cancelled: number;
  changedAt: number;
};

type AccessTokenTable = {
  id: string;
  personId: string;
  name: string;
  /** A list as JSON. */
  scopes: string;
  tokenHash: string;
  createdAt: number;
  until: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
};
