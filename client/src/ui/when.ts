import { Temporal } from 'temporal-polyfill';
import { englishOf } from './reader-language.ts';
import { zoneName } from './zone-names.ts';

/** The reader’s own kind of English. */
export const locale = typeof navigator === 'undefined' ? 'en' : englishOf(navigator.languages);

/** The zone the browser is set to, for everybody who has not said another. */
export function browserZone(): string {
  return Temporal.Now.timeZoneId();
}

/** "Tuesday, 24 November", with the year when it is not this one: with and without it written alike, as in notices. */
export function longDay(instant: number, zone: string, now: number = Date.now()): string {
  const date = at(instant, zone);
  const year = date.year === at(now, zone).year ? {} : ({ year: 'numeric' } as const);
  const day = date.toLocaleString(locale, { day: 'numeric', month: 'long', ...year });
  return `${date.toLocaleString(locale, { weekday: 'long' })}, ${day}`;
}

/** "24 Nov", with the year when it is not this one. */
export function shortDay(instant: number, zone: string, now: number = Date.now()): string {
  const date = at(instant, zone);
  const year = date.year === at(now, zone).year ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleString(locale, { day: 'numeric', month: 'short', ...year });
}

/** "17:30" as the reader's language writes it. */
export function clockTime(instant: number, zone: string): string {
  return at(instant, zone).toLocaleString(locale, { hour: 'numeric', minute: '2-digit' });
}

/** "Europe/Berlin" said as a place: "Berlin". */
export function placeOf(zone: string): string {
  return zoneName(zone).split('/').at(-1) ?? zone;
}

/** How far off a day is for somebody in `zone`: "today", "tomorrow", "in 5 days", "3 days ago". */
export function daysAway(instant: number, zone: string, now: number = Date.now()): string {
  const days = at(now, zone).toPlainDate().until(at(instant, zone).toPlainDate(), { largestUnit: 'day' }).days;
  if (Math.abs(days) < 14) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(days / 7), 'week');
}

/** Whether two zones show another time at that instant. */
export function differs(instant: number, one: string, other: string): boolean {
  return at(instant, one).offset !== at(instant, other).offset;
}

/** The wall clock of `zone`, `days` from now, as date fields want it: "2026-11-24". */
export function wallDate(zone: string, days = 0, now: number = Date.now()): string {
  return at(now, zone).toPlainDate().add({ days }).toString();
}

/** The day that an instant falls on in `zone`, as date fields want it. */
export function wallDateOf(instant: number, zone: string): string {
  return at(instant, zone).toPlainDate().toString();
}

/** What the wall clock of `zone` shows at an instant, as time fields want it: "17:30". */
export function wallTimeOf(instant: number, zone: string): string {
  return at(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The instant at which a wall clock in `zone` shows this date and time. */
export function instantOf(date: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** Machine-readable, for the `datetime` attribute. */
export function isoInstant(instant: number): string {
  return known(instant).toString();
}

function at(instant: number, zone: string): Temporal.ZonedDateTime {
  return known(instant).toZonedDateTimeISO(zone);
}

/** Beyond this no calendar reaches. An odd instant is shown as the last one that does: it must not take a page down. */
const farthest = 8.64e15;

function known(instant: number): Temporal.Instant {
  const whole = Math.trunc(Math.min(Math.max(instant, -farthest), farthest));
  return Temporal.Instant.fromEpochMilliseconds(Number.isNaN(whole) ? 0 : whole);
}
