import type { Instant } from '@casecircle/shared/domain/people.ts';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { GroupRow } from '../storage/schema.ts';
import { timeZoneText } from './time-zone.ts';

/** One meeting as a calendar shows it. Of people and of cases it says nothing, but to the presenter that it is their turn. */
export type FeedEvent = {
  group: Pick<GroupRow, 'id' | 'name' | 'timeZone' | 'callLink'>;
  occurrence: string;
  sequence: number;
  startsAt: Instant;
  minutes: number;
  cancelled: boolean;
  changedAt: Instant;
  /** Where it can be entered, or the group where it cannot yet. */
  page: string;
  youPresent: boolean;
};

const minute = 60_000;
/** How often a program should ask again: a change is there within the hour. */
const refreshSeconds = 60 * 60;

/**
 * A calendar (RFC 5545) of these meetings. Times stand on the wall of the group with its zone, so that they stay right when the law of the
 * zone changes. The same meetings give the same text.
 */
export function feedText(name: string, events: readonly FeedEvent[]): string {
  const calendar = ical({
    prodId: { company: 'Casecircle', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(name),
    ttl: refreshSeconds,
  });
  for (const event of events) calendar.createEvent(eventOf(event));
  // The library would put zones before what it says of the calendar, which the grammar has come first.
  return calendar.toString().replace('\r\nBEGIN:VEVENT\r\n', `\r\n${zonesOf(events)}BEGIN:VEVENT\r\n`);
}

function zonesOf(events: readonly FeedEvent[]): string {
  const from = Math.min(...events.map(({ startsAt }) => startsAt));
  const until = Math.max(...events.map(({ startsAt, minutes }) => startsAt + minutes * minute));
  // To the library UTC is no zone: it marks the times themselves.
  const zones = new Set(events.map(({ group }) => group.timeZone).filter((zone) => zone !== 'UTC'));
  return [...zones].map((zone) => `${timeZoneText(zone, from, until)}\r\n`).join('');
}

function eventOf({ group, occurrence, startsAt, minutes, cancelled, changedAt, ...event }: FeedEvent) {
  const changed = at(changedAt);
  const own = event.youPresent ? ' – you present' : '';
  return {
    id: `${group.id}-${occurrence}@casecircle`,
    sequence: event.sequence,
    stamp: changed,
    lastModified: changed,
    start: at(startsAt),
    end: at(startsAt + minutes * minute),
    timezone: group.timeZone,
    summary: cancelled ? `Cancelled: ${group.name}` : `${group.name}${own}`,
    description: `The lobby: ${event.page}${group.callLink ? `\nWhere you talk: ${group.callLink}` : ''}`,
    location: group.callLink,
    url: event.page,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

function at(instant: Instant): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant);
}

/** The library escapes what an event says, and not what a calendar is called. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}
