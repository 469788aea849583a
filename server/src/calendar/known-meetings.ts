import type { Instant } from '@casecircle/shared/domain/people.ts';
import { wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import { seasonViewOf } from '../season/view.ts';
import type { Database, GroupRow } from '../storage/schema.ts';
import type { CalendarMeeting } from './event.ts';

const day = 24 * 60 * 60 * 1000;
/** How far calendars look: what was, what is to come, and what was cancelled. */
export const behindMs = 60 * day;
const aheadMs = 366 * day;

/** A season is the same for all but in what they may answer, which no calendar shows. */
const anybody = '';

/** The meetings of a group that calendars are to know, those that were cancelled among them; no day of a break or a holiday is. */
export async function knownMeetings(
  database: Database,
  group: Pick<GroupRow, 'id' | 'timeZone'>,
  now: Instant,
): Promise<CalendarMeeting[]> {
  const from = wallAt(now - behindMs, group.timeZone).date;
  const until = wallAt(now + aheadMs, group.timeZone).date;
  const { occurrences } = await seasonViewOf(database, group.id, anybody, now, { from, until });
  const meetings = occurrences.filter(({ state }) => state !== 'break' && state !== 'holiday');
  return meetings.map(({ key, startsAt, minutes, state, meeting, slots }) => {
    const presenters = slots.flatMap(({ presenter }) => (presenter ? [presenter.id] : []));
    return { occurrence: key, startsAt, minutes, cancelled: state === 'cancelled', meeting, presenters };
  });
}
