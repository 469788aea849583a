import { randomUUID } from 'node:crypto';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { GroupId, Instant, MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import type { OccurrenceKey } from '@casecircle/shared/domain/rotation/season.ts';
import { sql } from 'kysely';
import { storedMeeting } from './meetings.ts';
import type { Database } from './schema.ts';

/** A meeting as the season knows it. `occurrence` is null for one that was planned by hand. */
export type KnownMeeting = {
  id: MeetingId;
  occurrence: OccurrenceKey | null;
  startsAt: Instant;
  minutes: number;
  version: number;
  state: Meeting;
};

/** Which meeting of the season it is, also where it was planned by hand. */
export function keyOf({ id, occurrence }: Pick<KnownMeeting, 'id' | 'occurrence'>): OccurrenceKey {
  return occurrence ?? `planned:${id}`;
}

const keyInSql = sql<string>`coalesce(${sql.ref('meetings.occurrence')}, 'planned:' || ${sql.ref('meetings.id')})`;

/** The meetings of a group that lie ahead or are not yet among the past that was written down, earliest first. */
export async function openMeetings(database: Database, groupId: GroupId, now: Instant): Promise<KnownMeeting[]> {
  const rows = await database
    .selectFrom('meetings')
    .leftJoin('pastMeetings', (join) =>
      join.onRef('pastMeetings.groupId', '=', 'meetings.groupId').on('pastMeetings.occurrence', '=', keyInSql),
    )
    .where('meetings.groupId', '=', groupId)
    .where((row) => row.or([row('pastMeetings.occurrence', 'is', null), row('meetings.startsAt', '>', now)]))
    .selectAll('meetings')
    .orderBy('meetings.startsAt')
    .orderBy('meetings.id')
    .execute();
  return rows.map(({ id, occurrence, startsAt, minutes, version, state }) => {
    return { id, occurrence, startsAt, minutes, version, state: JSON.parse(state) as Meeting };
  });
}

/** Which meeting stands behind each of a group's past ones, and how long it was. */
export async function meetingsBehind(database: Database, groupId: GroupId, from: Instant, until: Instant) {
  const rows = await database
    .selectFrom('meetings')
    .where('groupId', '=', groupId)
    .where('startsAt', '>=', from)
    .where('startsAt', '<=', until)
    .select(['id', 'occurrence', 'minutes', 'formatId'])
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Holds the meetings of a group that lie ahead: none of them can be begun until the transaction ends. */
export async function holdMeetings(within: Database, groupId: GroupId, now: Instant): Promise<void> {
  await within
    .updateTable('meetings')
    .set((row) => ({ version: row.ref('version') }))
    .where('groupId', '=', groupId)
    .where('startsAt', '>', now)
    .execute();
}

type Plan = { groupId: GroupId; occurrence: OccurrenceKey; startsAt: Instant; minutes: number; state: Meeting };

export async function addMeeting(within: Database, { state, ...plan }: Plan, now: Instant): Promise<MeetingId> {
  const id = randomUUID();
  const row = { ...plan, id, ...storedMeeting(state), version: 0, createdAt: now };
  await within.insertInto('meetings').values(row).execute();
  return id;
}

/** Writes another plan of a meeting that nobody has begun, and that people are to be told so who are in its lobby. */
export async function replan(
  within: Database,
  meeting: Pick<KnownMeeting, 'id' | 'version' | 'startsAt' | 'minutes' | 'state'>,
  now: Instant,
): Promise<void> {
  const { id, version, startsAt, minutes, state } = meeting;
  await within
    .updateTable('meetings')
    .set({ startsAt, minutes, ...storedMeeting(state), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
  await noteLobbyChange(within, id, now);
}

/** Takes a meeting out of the plan; whoever is in its lobby is to be told. */
export async function removeMeeting(within: Database, id: MeetingId, now: Instant): Promise<void> {
  await within.deleteFrom('meetings').where('id', '=', id).execute();
  await noteLobbyChange(within, id, now);
}

export async function noteLobbyChange(within: Database, meetingId: MeetingId, now: Instant): Promise<void> {
  await within.insertInto('lobbyChanges').values({ id: randomUUID(), meetingId, at: now }).execute();
}

/** A case that waits for a turn of its presenter in a group. */
export type WaitingCase = { id: string; presenter: PersonId; label: string; createdAt: Instant };

/** Those of a group, the first one first. */
export function waitingCases(database: Database, groupId: GroupId): Promise<WaitingCase[]> {
  return database
    .selectFrom('cases')
    .select(['id', 'presenter', 'label', 'createdAt'])
    .where('groupId', '=', groupId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function addWaitingCase(within: Database, groupId: GroupId, waiting: WaitingCase): Promise<void> {
  await within
    .insertInto('cases')
    .values({ ...waiting, groupId })
    .execute();
}

/** They have lost their meeting: each waits for another turn of its presenter, behind those that wait already. */
export async function waitAgain(
  within: Database,
  groupId: GroupId,
  cases: readonly string[],
  now: Instant,
): Promise<void> {
  await within.updateTable('cases').set({ groupId, createdAt: now }).where('id', 'in', cases).execute();
}

/** Their turn has come: they wait no longer. */
export async function waitNoLonger(within: Database, cases: readonly string[]): Promise<void> {
  if (cases.length === 0) return;
  await within.updateTable('cases').set({ groupId: null }).where('id', 'in', cases).execute();
}
