import type { Instant } from '@casecircle/shared/domain/people.ts';
import { Temporal } from 'temporal-polyfill';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Nobody is reminded from 21:00 to 7:00 on their own clock. */
const night = { from: 21, to: 7 };

export type Whom = { startsAt: Instant; presents: boolean; timeZone: string };

/** How far ahead a presenter is reminded first, and everybody last. */
export type DaysAhead = 7 | 1;

/**
 * Which reminder of a meeting a person should have had by now; undefined while there is none. The presenter's first comes
 * seven days ahead, later where the meeting was planned later, and not at all where two days or fewer are left.
 */
export function reminderDue({ startsAt, presents, timeZone }: Whom, now: Instant): DaysAhead | undefined {
  const left = startsAt - now;
  if (left <= 0 || left > 7 * day || waitsForMorning(startsAt, timeZone, now)) return undefined;
  if (left <= day) return 1;
  return presents && left > 2 * day ? 7 : undefined;
}

/** Whether it is night for this person, and the morning still leaves an hour before the meeting. */
function waitsForMorning(startsAt: Instant, timeZone: string, now: Instant): boolean {
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  if (clock.hour >= night.to && clock.hour < night.from) return false;
  const date = clock.hour < night.to ? clock.toPlainDate() : clock.toPlainDate().add({ days: 1 });
  const morning = date.toZonedDateTime({ timeZone, plainTime: { hour: night.to } });
  return morning.epochMilliseconds + hour <= startsAt;
}
