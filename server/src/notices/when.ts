import type { Instant } from '@casecircle/shared/domain/people.ts';
import { Temporal } from 'temporal-polyfill';

/** How an instant is said to a reader: in their zone, and in the group's where its clocks show something else. */
export type SaidWhen = {
  /** "Tuesday, 5 May", with the year where it is not that of the telling. */
  day: string;
  /** "17:30", or "17:30 (11:30 in New York)". */
  time: string;
  /** Both. */
  full: string;
};

export type Zones = {
  reader: string;
  group: string | null;
  /** When it is told: the same words come later too. */
  toldAt: Instant;
};

export function sayWhen(instant: Instant, { reader, group, toldAt }: Zones): SaidWhen {
  const mine = at(instant, reader);
  const day = dayOf(mine, at(toldAt, reader).year);
  const theirs = group === null ? undefined : at(instant, group);
  if (!theirs || theirs.offset === mine.offset) {
    const time = clockOf(mine);
    return { day, time, full: `${day}, ${time}` };
  }
  const otherDay = theirs.toPlainDate().equals(mine.toPlainDate()) ? '' : `${dayOf(theirs, mine.year)}, `;
  const time = `${clockOf(mine)} (${otherDay}${clockOf(theirs)} in ${placeOf(theirs.timeZoneId)})`;
  return { day, time, full: `${day}, ${time}` };
}

/** Put together by hand: with its own punctuation every ICU writes the same. */
function dayOf(date: Temporal.ZonedDateTime, year: number): string {
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en', options);
  const words = `${part({ weekday: 'long' })}, ${date.day} ${part({ month: 'long' })}`;
  return date.year === year ? words : `${words} ${date.year}`;
}

function clockOf(date: Temporal.ZonedDateTime): string {
  return date.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** "America/New_York" said as a place: "New York". */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** A zone that this runtime does not know is read as UTC: odd times are better than none. */
function at(instant: Instant, zone: string): Temporal.ZonedDateTime {
  const known = Temporal.Instant.fromEpochMilliseconds(instant);
  try {
    return known.toZonedDateTimeISO(zone);
  } catch {
    return known.toZonedDateTimeISO('UTC');
  }
}
