import { Temporal } from 'temporal-polyfill';
import type { Absence, WallDate } from './season.ts';

export type SpanFlaw = 'ends-before-it-begins' | 'over' | 'too-long';

const longestDays = 366;

/** What is wrong with a time away or a break, seen from today on the group's wall. What has begun may still be put down. */
export function spanFlaw({ from, to }: { from: WallDate; to: WallDate }, today: WallDate): SpanFlaw | undefined {
  if (to < from) return 'ends-before-it-begins';
  if (to < today) return 'over';
  const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' });
  return days >= longestDays ? 'too-long' : undefined;
}

/** The absence of the same person that shares a day with this one. */
export function overlapping(
  absences: readonly Absence[],
  wish: Pick<Absence, 'person' | 'from' | 'to'>,
): Absence | undefined {
  return absences.find(({ person, from, to }) => person === wish.person && from <= wish.to && wish.from <= to);
}

/** What is left of a span that ends now: the days that have passed, or nothing where it had not begun. */
export function endedNow<Span extends { from: WallDate; to: WallDate }>(span: Span, today: WallDate): Span | undefined {
  if (span.from >= today) return undefined;
  return { ...span, to: Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() };
}
