import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';
import { type ExpressionBuilder, sql } from 'kysely';
import type { CaseRow, Database, MeetingRow, Tables } from './schema.ts';

export type MeetingForPerson = { meeting: MeetingRow; actor: Actor; agreementAccepted: boolean };
export type MeetingStore = ReturnType<typeof meetingStore>;

/** Meetings and their cases. */
export function meetingStore(database: Database) {
  return {
    find: (id: string): Promise<MeetingRow | undefined> =>
      database.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst(),

    findForPerson: (meetingId: string, personId: string) => findForPerson(database, meetingId, personId),

    findCaseForPerson: (caseId: string, personId: string) => findCaseForPerson(database, caseId, personId),

    /**
     * Writes the state if nobody has written another since `expectedVersion`, which it raises by one. False when
     * somebody has, or the meeting is gone: nothing was written then.
     */
    async storeState(id: string, expectedVersion: number, meeting: Meeting): Promise<boolean> {
      const result = await database
        .updateTable('meetings')
        .set({ state: JSON.stringify(meeting), version: expectedVersion + 1 })
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
  };
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
    .where('meetings.id', '=', meetingId)
    .where('memberships.personId', '=', personId)
    .where('memberships.leftAt', 'is', null)
    .selectAll('meetings')
    .select('memberships.role')
    .select((row) => acceptedAt(row, personId).as('acceptedAt'))
    .executeTakeFirst();
  if (!row) return undefined;
  const { role, acceptedAt: accepted, ...meeting } = row;
  return { meeting, actor: { id: personId, role }, agreementAccepted: accepted !== null };
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

/** A case, for its presenter only; undefined alike for everybody else and for a case that does not exist. */
function findCaseForPerson(database: Database, caseId: string, personId: string): Promise<CaseRow | undefined> {
  return database
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', caseId)
    .where('presenter', '=', personId)
    .executeTakeFirst();
}
