import { Temporal } from 'temporal-polyfill';

/** A greeting for the hour it is where the reader is. */
export function greeting(now: number, zone: string): string {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  if (hour >= 4 && hour < 12) return 'Good morning';
  return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening';
}
