import type { GroupId, Instant } from '@casecircle/shared/domain/people.ts';
import { holdGroup } from '../storage/groups.ts';
import type { Database } from '../storage/schema.ts';
import { type CalendarMeeting, newsOf, type ToldEvent } from './event.ts';
import { knownMeetings } from './known-meetings.ts';

/** What calendars are to show of a group: each meeting as it stands, with what they were told of it. */
export type Published = { told: readonly ToldEvent[]; known: readonly CalendarMeeting[] };

/** Notes what calendars are to be told of the meetings of a group: what has changed gets the next sequence number. */
export async function publishCalendar(within: Database, group: GroupId, now: Instant): Promise<void> {
  const { news } = await compare(within, group, now);
  for (const event of news) {
    await within
      .insertInto('calendarEvents')
      .values(event)
      .onConflict((conflict) => conflict.columns(['groupId', 'occurrence']).doUpdateSet(event))
      .execute();
  }
}

/** The calendar of a group as of now. It writes only where something has changed since it was last looked at. */
export async function publishedCalendar(database: Database, group: GroupId, now: Instant): Promise<Published> {
  const seen = await compare(database, group, now);
  if (seen.news.length === 0) return seen;
  return database.transaction().execute(async (within) => {
    await holdGroup(within, group);
    await publishCalendar(within, group, now);
    return compare(within, group, now);
  });
}

async function compare(database: Database, groupId: GroupId, now: Instant): Promise<Published & { news: ToldEvent[] }> {
  const group = await database.selectFrom('groups').selectAll().where('id', '=', groupId).executeTakeFirstOrThrow();
  const told = await database.selectFrom('calendarEvents').selectAll().where('groupId', '=', groupId).execute();
  const known = await knownMeetings(database, group, now);
  return { told, known, news: newsOf(told, known, group, now) };
}
