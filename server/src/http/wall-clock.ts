import type { Instant } from '@casecircle/shared/domain/people.ts';
import { Temporal } from 'temporal-polyfill';

/**
 * The moment at which a clock on the wall in this zone shows this date and time. A time that is skipped when summer
 * time begins means the one an hour later; one that happens twice when it ends means the first.
 */
export function instantAt(date: string, time: string, timeZone: string): Instant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}
