import ICAL from 'ical.js';

/** An event as a calendar program understands it. Instants are milliseconds, computed from the zone that the calendar itself brings. */
export type ParsedEvent = {
  uid: string;
  sequence: number;
  start: number;
  end: number;
  zone: string;
  wall: string;
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  status: string;
  changedAt: number;
};

/** Reads a calendar with a parser that is not ours, and forgets every zone that it knows by name. */
export function parsed(text: string): { name: string; method: string; refresh: string; events: ParsedEvent[] } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const value = (name: string) => String(calendar.getFirstPropertyValue(name));
  return {
    // This parser leaves names of its kind as they are written; the standard has them be text like others.
    name: value('x-wr-calname').replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
    method: value('method'),
    refresh: value('refresh-interval'),
    events: calendar.getAllSubcomponents('vevent').map(eventOf),
  };
}

function eventOf(component: ICAL.Component): ParsedEvent {
  const event = new ICAL.Event(component);
  const value = (name: string) => component.getFirstPropertyValue(name);
  return {
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toUnixTime() * 1000,
    end: event.endDate.toUnixTime() * 1000,
    zone: event.startDate.zone?.tzid ?? '',
    wall: event.startDate.toString(),
    summary: event.summary,
    description: event.description,
    location: event.location,
    url: value('url') as string | null,
    status: String(value('status')),
    changedAt: (value('last-modified') as ICAL.Time).toUnixTime() * 1000,
  };
}
