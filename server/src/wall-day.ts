import type { Instant } from '@casecircle/shared/domain/people.ts';
import { Temporal } from 'temporal-polyfill';

/** The day, `YYYY-MM-DD`, that it is on a wall in this zone. */
export function dayOn(timeZone: string, now: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The moment at which a day, `YYYY-MM-DD`, is over in this zone. */
export function endOfDay(day: string, timeZone: string): Instant {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}
