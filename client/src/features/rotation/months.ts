import { Temporal } from 'temporal-polyfill';

/** A month as `2026-05`. */
export type Month = string;

export function monthOf(instant: number, zone: string): Month {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString();
}

export function monthAfter(month: Month, months = 1): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** What begins in a month stands in that month, months in their order, none of them empty. */
export function byMonth<Held extends { startsAt: number }>(
  held: readonly Held[],
  zone: string,
): { month: Month; held: Held[] }[] {
  const found = new Map<Month, Held[]>();
  for (const each of held) {
    const month = monthOf(each.startsAt, zone);
    found.set(month, [...(found.get(month) ?? []), each]);
  }
  return [...found].map(([month, inIt]) => ({ month, held: inIt }));
}

/** The dates of a month in weeks from Monday; null where the month before or after has its days. */
export function weeksOf(month: Month): (string | null)[][] {
  const whole = Temporal.PlainYearMonth.from(month);
  const first = whole.toPlainDate({ day: 1 });
  const before: null[] = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  const days = Array.from({ length: whole.daysInMonth }, (_, day) => first.add({ days: day }).toString());
  const cells = [...before, ...days];
  const after: null[] = Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null);
  const filled = [...cells, ...after];
  return Array.from({ length: filled.length / 7 }, (_, week) => filled.slice(week * 7, week * 7 + 7));
}

/** From the first day of the month to the last, each as a wall date. */
export function daysIn(month: Month): { first: string; last: string } {
  const whole = Temporal.PlainYearMonth.from(month);
  return {
    first: whole.toPlainDate({ day: 1 }).toString(),
    last: whole.toPlainDate({ day: whole.daysInMonth }).toString(),
  };
}
