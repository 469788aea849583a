import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { wallAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import { stateOf } from '../http/present-meeting.ts';
import type { FeedGroup } from '../storage/calendar-feeds.ts';
import type { Database, GroupRow, MeetingRow } from '../storage/schema.ts';
import type { CalendarMeeting, ToldEvent } from './event.ts';
import { type FeedEvent, feedText } from './feed.ts';
import { behindMs } from './known-meetings.ts';
import { publishedCalendar } from './publish.ts';

/** For whom a calendar is: their own turns are marked. Null where others may see it too. */
type Reader = { reader: PersonId | null; address: string };

/** The calendar of these groups: what was lately, what is to come within a year, and what was cancelled of it lately. */
export async function calendarText(
  database: Database,
  name: string,
  groups: readonly FeedGroup[],
  { reader, address }: Reader,
  now: Instant,
): Promise<string> {
  const events: FeedEvent[] = [];
  for (const group of groups) {
    const { told, known } = await publishedCalendar(database, group.id, now);
    const byKey = new Map(known.map((meeting) => [meeting.occurrence, meeting]));
    const shown = told.filter((event) => isShown(event, group, now));
    events.push(...shown.map((event) => toEvent(event, byKey.get(event.occurrence), group, { reader, address })));
  }
  return feedText(
    name,
    events.toSorted((one, other) => one.startsAt - other.startsAt || (one.occurrence < other.occurrence ? -1 : 1)),
  );
}

/** One meeting by itself, for a person of its group. */
export async function meetingText(
  database: Database,
  group: GroupRow,
  meeting: MeetingRow,
  { reader, address }: Reader,
  now: Instant,
): Promise<string> {
  const occurrence = meeting.occurrence ?? `planned:${meeting.id}`;
  const { told } = await publishedCalendar(database, group.id, now);
  const { startsAt, minutes, createdAt } = meeting;
  const unheard = { occurrence, startsAt, minutes, sequence: 0, cancelled: 0, changedAt: createdAt };
  const event = told.find((event) => event.occurrence === occurrence) ?? unheard;
  const presenters = stateOf(meeting).cases.map(({ presenter }) => presenter);
  return feedText(group.name, [toEvent(event, { meeting: meeting.id, presenters }, group, { reader, address })]);
}

/** What somebody will not be there for, because they have said when they leave, is no meeting of theirs. */
function isShown(
  { startsAt, cancelled, changedAt }: ToldEvent,
  { leavesOn, timeZone }: FeedGroup,
  now: Instant,
): boolean {
  if (startsAt <= now - behindMs || (cancelled === 1 && changedAt <= now - behindMs)) return false;
  return leavesOn === null || wallAt(startsAt, timeZone).date <= leavesOn;
}

function toEvent(
  { occurrence, sequence, startsAt, minutes, cancelled, changedAt }: Omit<ToldEvent, 'groupId' | 'fingerprint'>,
  known: Pick<CalendarMeeting, 'meeting' | 'presenters'> | undefined,
  group: GroupRow,
  { reader, address }: Reader,
): FeedEvent {
  const youPresent = reader !== null && (known?.presenters.includes(reader) ?? false);
  const page = known?.meeting ? `meetings/${known.meeting}/lobby` : `groups/${group.id}`;
  const when = { startsAt, minutes, cancelled: cancelled === 1, changedAt };
  return { group, occurrence, sequence, ...when, page: `${address}/${page}`, youPresent };
}
