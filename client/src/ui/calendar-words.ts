import { Temporal } from 'temporal-polyfill';
import { locale } from './when.ts';

/** Words for days on a wall calendar, where no clock is meant: `2026-05-12`. */

/** "12 May", with the year when it is not this one. */
export function wallDay(date: string, today: string = Temporal.Now.plainDateISO().toString()): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return Temporal.PlainDate.from(date).toLocaleString(locale, { day: 'numeric', month: 'short', ...year });
}

/** "from 12 May to 3 June", or "on 12 May" where it is one day. */
export function wallSpan(from: string, to: string): string {
  return from === to ? `on ${wallDay(from)}` : `from ${wallDay(from)} to ${wallDay(to)}`;
}

/** "Tue" and 12: the parts of a leaf of the calendar. */
export function calendarLeaf(instant: number, zone: string): { weekday: string; day: number } {
  const date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { weekday: date.toLocaleString(locale, { weekday: 'short' }), day: date.day };
}

/** "May 2026" for `2026-05`. */
export function monthName(month: string): string {
  return Temporal.PlainDate.from(`${month}-01`).toLocaleString(locale, { month: 'long', year: 'numeric' });
}

/** The days of the week from Monday, short and whole: "Tue", "Tuesday". */
export function weekdays(): { short: string; long: string }[] {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return Array.from({ length: 7 }, (_, day) => {
    const date = monday.add({ days: day });
    return {
      short: date.toLocaleString(locale, { weekday: 'short' }),
      long: date.toLocaleString(locale, { weekday: 'long' }),
    };
  });
}
