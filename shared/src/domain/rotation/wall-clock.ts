import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../people.ts';
import type { WallDate } from './season.ts';

/**
 * The moment at which a clock on the wall in this zone shows this date and time. A time that is skipped when summer
 * time begins means the one an hour later; one that happens twice when it ends means the first.
 */
export function instantAt(date: WallDate, time: string, zone: string): Instant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** What the wall shows at that moment: the date and the time to the minute. */
export function wallAt(instant: Instant, zone: string): { date: WallDate; time: string } {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return { date: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
