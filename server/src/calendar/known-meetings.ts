import type { GroupId, Instant } from '@casecircle/shared/domain/people.ts';
import { stateOf } from '../http/present-meeting.ts';
import type { Database } from '../storage/schema.ts';
import type { KnownMeeting } from './event.ts';

const day = 24 * 60 * 60 * 1000;
/** How far calendars look: what was, what is to come, and what was cancelled. */
export const behindMs = 60 * day;
export const aheadMs = 366 * day;

/** The meetings of a group that calendars are to know. */
export async function knownMeetings(database: Database, group: GroupId, now: Instant): Promise<KnownMeeting[]> {
  const rows = await database
    .selectFrom('meetings')
    .selectAll()
    .where('groupId', '=', group)
    .where('startsAt', '>', now - behindMs)
    .where('startsAt', '<', now + aheadMs)
    .execute();
  return rows.map((row) => ({
    occurrence: row.occurrence ?? `planned:${row.id}`,
    startsAt: row.startsAt,
    minutes: row.minutes,
    cancelled: false,
    meeting: row.id,
    presenters: stateOf(row).cases.map(({ presenter }) => presenter),
  }));
}
