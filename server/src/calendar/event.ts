import { createHash } from 'node:crypto';
import type { Instant, MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import type { OccurrenceKey } from '@casecircle/shared/domain/rotation/season.ts';
import type { Selectable } from 'kysely';
import type { GroupRow, Tables } from '../storage/schema.ts';

/** A meeting of a group as it stands now. `meeting` is there once it can be entered. */
export type CalendarMeeting = {
  occurrence: OccurrenceKey;
  startsAt: Instant;
  minutes: number;
  cancelled: boolean;
  meeting: MeetingId | null;
  presenters: readonly PersonId[];
};

/** What calendars were last told of a meeting. */
export type ToldEvent = Selectable<Tables['calendarEvents']>;

type Shown = Pick<GroupRow, 'id' | 'name' | 'callLink' | 'timeZone'>;

/**
 * What calendars must be told anew: the events that are other than they were told, with the next `sequence`. What has begun stays
 * when it was; what is no longer to come is cancelled; what was cancelled before anybody heard of it is not spoken of.
 */
export function newsOf(
  told: readonly ToldEvent[],
  known: readonly CalendarMeeting[],
  group: Shown,
  now: Instant,
): ToldEvent[] {
  const before = new Map(told.map((event) => [event.occurrence, event]));
  const still = new Set(known.map(({ occurrence }) => occurrence));
  const gone = told.filter(({ occurrence, startsAt }) => startsAt > now && !still.has(occurrence)).map(asGone);
  return [...known, ...gone].flatMap((meeting) => {
    const was = before.get(meeting.occurrence);
    const lies = was && was.startsAt <= now && meeting.startsAt <= now;
    const is = lies
      ? { ...meeting, startsAt: was.startsAt, minutes: was.minutes, cancelled: was.cancelled === 1 }
      : meeting;
    if (!was && (is.cancelled || is.startsAt <= now)) return [];
    const fingerprint = fingerprintOf(is, group);
    if (was?.fingerprint === fingerprint) return [];
    const { occurrence, startsAt, minutes } = is;
    const sequence = was ? was.sequence + 1 : 0;
    const cancelled = Number(is.cancelled);
    return [{ groupId: group.id, occurrence, sequence, fingerprint, startsAt, minutes, cancelled, changedAt: now }];
  });
}

function asGone({ occurrence, startsAt, minutes }: ToldEvent): CalendarMeeting {
  return { occurrence, startsAt, minutes, cancelled: true, meeting: null, presenters: [] };
}

/** Everything that an event says, so that it changes when the event does. A hash: names have no place in this table. */
function fingerprintOf({ startsAt, minutes, cancelled, meeting, presenters }: CalendarMeeting, group: Shown): string {
  const { name, callLink, timeZone } = group;
  const of = cancelled ? [] : [meeting, ...presenters];
  const all = JSON.stringify([startsAt, minutes, cancelled, name, callLink, timeZone, of]);
  return createHash('sha256').update(all).digest('base64url');
}
