import { randomUUID } from 'node:crypto';
import type { Format, Phase } from '@casecircle/shared/domain/formats/format.ts';
import { type Meeting, type PlannedCase, planned } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, GroupKind, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { type ExpressionBuilder, sql } from 'kysely';
import { freeLabel } from './case-labels.ts';
import { holdGroup } from './groups.ts';
import type { CaseRow, Database, MeetingRow, Tables } from './schema.ts';

export type MeetingForPerson = {
  meeting: MeetingRow;
  actor: Actor;
  agreementAccepted: boolean;
  /** Whether this person left the table quietly: for the rules and for themselves, never for anybody else. */
  exited: boolean;
  /** Whether the group was put away: its meetings can be read, and nothing else. */
  archived: boolean;
};
export type MeetingStore = ReturnType<typeof meetingStore>;

export type MeetingListing = MeetingRow & {
  groupName: string;
  groupKind: GroupKind;
  groupTimeZone: string;
  presenterName: string;
  caseLabel: string;
};

/** Meetings and their cases. */
export function meetingStore(database: Database) {
  return {
    find: (id: string): Promise<MeetingRow | undefined> =>
      database.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst(),

    findForPerson: (meetingId: string, personId: string) => findForPerson(database, meetingId, personId),

    findCaseForPerson: (caseId: string, personId: string) => findCaseForPerson(database, caseId, personId),

    /** One meeting with the words that a line of it shows. */
    describe: (id: string): Promise<MeetingListing | undefined> =>
      listings(database).where('meetings.id', '=', id).executeTakeFirst(),

    ofGroup: (groupId: string): Promise<MeetingListing[]> =>
      listings(database).where('meetings.groupId', '=', groupId).orderBy('meetings.startsAt').execute(),

    /** The meetings of all groups that this person belongs to now and that were not put away, earliest first. */
    ofPerson: (personId: PersonId): Promise<MeetingListing[]> =>
      listings(database)
        .innerJoin('memberships', 'memberships.groupId', 'meetings.groupId')
        .where('memberships.personId', '=', personId)
        .where('memberships.leftAt', 'is', null)
        .where('groups.archivedAt', 'is', null)
        .orderBy('meetings.startsAt')
        .execute(),

    /** Those of them that begin after `since`, without the groups that were put away. */
    comingOfPerson: (personId: PersonId, since: Instant): Promise<MeetingListing[]> =>
      listings(database)
        .innerJoin('memberships', 'memberships.groupId', 'meetings.groupId')
        .where('memberships.personId', '=', personId)
        .where('memberships.leftAt', 'is', null)
        .where('groups.archivedAt', 'is', null)
        .where('meetings.startsAt', '>', since)
        .orderBy('meetings.startsAt')
        .execute(),

    /** Those of a group that begin after `since`, earliest first. */
    comingOfGroup: (groupId: string, since: Instant): Promise<MeetingRow[]> =>
      database
        .selectFrom('meetings')
        .selectAll()
        .where('groupId', '=', groupId)
        .where('startsAt', '>', since)
        .orderBy('startsAt')
        .execute(),

    create: (wish: NewMeetingRow, now: Instant): Promise<string> =>
      database.transaction().execute((within) => createMeeting(within, wish, now)),

    /** Moves a meeting unless its state has changed since `expectedVersion`; false when it has. */
    async move(id: string, expectedVersion: number, startsAt: Instant): Promise<boolean> {
      const moved = await database
        .updateTable('meetings')
        .set({ startsAt })
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      return moved.numUpdatedRows === 1n;
    },

    /** Takes a meeting out of the plan unless its state has changed; its case stays with the presenter. */
    async cancel(id: string, expectedVersion: number): Promise<boolean> {
      const cancelled = await database
        .deleteFrom('meetings')
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      return cancelled.numDeletedRows === 1n;
    },

    /**
     * Writes the state if nobody has written another since `expectedVersion`, which it raises by one. False when
     * somebody has, or the meeting is gone: nothing was written then. What is stored `alongside` is in the same transaction.
     */
    storeState: (id: string, expectedVersion: number, meeting: Meeting, alongside?: Alongside): Promise<boolean> =>
      alongside
        ? database.transaction().execute(async (within) => {
            const stored = await storeState(within, id, expectedVersion, meeting);
            if (stored) await alongside(within);
            return stored;
          })
        : storeState(database, id, expectedVersion, meeting),
  };
}

/** What else a change of a meeting writes, inside its transaction. */
export type Alongside = (within: Database) => Promise<void>;

async function storeState(database: Database, id: string, expected: number, meeting: Meeting): Promise<boolean> {
  const result = await database
    .updateTable('meetings')
    .set({ state: JSON.stringify(meeting), version: expected + 1 })
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type NewMeetingRow = {
  groupId: string;
  startsAt: Instant;
  minutes: number;
  cases: readonly [NewCase, ...NewCase[]];
  opening?: readonly Phase[];
  ending?: readonly Phase[];
};
export type NewCase = { presenter: PersonId; format: Format };

/** Plans a meeting by hand, inside a transaction. */
export async function createMeeting(within: Database, wish: NewMeetingRow, now: Instant): Promise<string> {
  await holdGroup(within, wish.groupId);
  const { cases: wished, opening = [], ending = [], ...row } = wish;
  const taken = new Set(await labelsOf(within, wish.groupId));
  const cases = wished.map(({ presenter, format }): PlannedCase => {
    const label = freeLabel(taken);
    taken.add(label);
    return { caseId: randomUUID(), label, presenter, format };
  }) as unknown as [PlannedCase, ...PlannedCase[]];
  const meeting = planned({ minutes: wish.minutes, cases, opening, ending });
  if (!meeting.ok) throw new Error('a meeting was planned whose phases do not fit');
  const rows = cases.map(({ caseId: id, presenter, label }) => ({ id, presenter, label, createdAt: now }));
  await within.insertInto('cases').values(rows).execute();
  const id = randomUUID();
  await within
    .insertInto('meetings')
    .values({ ...row, ...storedMeeting(meeting.value), version: 0, createdAt: now, id })
    .execute();
  return id;
}

/** A meeting as its row keeps it: the state, and beside it what lists ask for. */
export function storedMeeting(meeting: Meeting) {
  const [{ presenter, caseId, format }] = meeting.cases;
  return { presenter, caseId, formatId: format.id, state: JSON.stringify(meeting) };
}

/** The labels of all cases of a group: those that were presented or are planned, and those that wait for a turn. */
export async function labelsOf(within: Database, groupId: string): Promise<ReadonlySet<string>> {
  const rows = await within.selectFrom('meetings').where('groupId', '=', groupId).select('state').execute();
  const waiting = await within.selectFrom('cases').where('groupId', '=', groupId).select('label').execute();
  const planned = rows.flatMap(({ state }) => (JSON.parse(state) as Meeting).cases);
  return new Set([...planned, ...waiting].map(({ label }) => label));
}

function listings(database: Database) {
  return database
    .selectFrom('meetings')
    .innerJoin('groups', 'groups.id', 'meetings.groupId')
    .innerJoin('cases', 'cases.id', 'meetings.caseId')
    .innerJoin('user', 'user.id', 'meetings.presenter')
    .selectAll('meetings')
    .select([
      'groups.name as groupName',
      'groups.kind as groupKind',
      'groups.timeZone as groupTimeZone',
      'cases.label as caseLabel',
      'user.name as presenterName',
    ]);
}

/**
 * A meeting with what this person is in it. Undefined alike for a meeting that does not exist and one of a group
 * that the person does not belong to, now.
 */
async function findForPerson(
  database: Database,
  meetingId: string,
  personId: string,
): Promise<MeetingForPerson | undefined> {
  const row = await database
    .selectFrom('meetings')
    .innerJoin('memberships', 'memberships.groupId', 'meetings.groupId')
    .innerJoin('groups', 'groups.id', 'meetings.groupId')
    .where('meetings.id', '=', meetingId)
    .where('memberships.personId', '=', personId)
    .where('memberships.leftAt', 'is', null)
    .selectAll('meetings')
    .select(['memberships.role', 'groups.archivedAt'])
    .select((row) => [acceptedAt(row, personId).as('acceptedAt'), exitedAt(row, personId).as('exitedAt')])
    .executeTakeFirst();
  if (!row) return undefined;
  const { role, archivedAt, acceptedAt: accepted, exitedAt: exited, ...meeting } = row;
  const seen = { agreementAccepted: accepted !== null, exited: exited !== null, archived: archivedAt !== null };
  return { meeting, actor: { id: personId, role }, ...seen };
}

/** When the person accepted the current version of the agreement of the meeting's group; null when they have not. */
function acceptedAt(row: ExpressionBuilder<Tables, 'meetings'>, personId: string) {
  return row
    .selectFrom('acceptances')
    .whereRef('acceptances.groupId', '=', 'meetings.groupId')
    .where('acceptances.personId', '=', personId)
    .where('acceptances.version', '=', (within) =>
      within
        .selectFrom('agreements')
        .whereRef('agreements.groupId', '=', sql.ref('meetings.groupId'))
        .select((current) => current.fn.max('agreements.version').as('current')),
    )
    .select('acceptances.at');
}

function exitedAt(row: ExpressionBuilder<Tables, 'meetings'>, personId: string) {
  return row
    .selectFrom('quietExits')
    .whereRef('quietExits.meetingId', '=', 'meetings.id')
    .where('quietExits.personId', '=', personId)
    .select('quietExits.at');
}

/** A case, for its presenter only; undefined alike for everybody else and for a case that does not exist. */
function findCaseForPerson(database: Database, caseId: string, personId: string): Promise<CaseRow | undefined> {
  return database
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', caseId)
    .where('presenter', '=', personId)
    .executeTakeFirst();
}
