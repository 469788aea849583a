import type { Instant } from '../people.ts';

/** How long after its planned end a meeting that nobody opened still counts as coming: people run late. */
const patience = 6 * 3_600_000;

type Timed = { status: 'planned' | 'running' | 'closed'; startsAt: Instant; minutes: number };

/** A meeting that is still to be held: running, or planned and not long over. */
export function isComing(meeting: Timed, now: Instant): boolean {
  if (meeting.status !== 'planned') return meeting.status === 'running';
  return meeting.startsAt + meeting.minutes * 60_000 + patience > now;
}

/** Sorts the running ones first, then the nearest. */
export function runningThenNearest(one: Timed, other: Timed): number {
  return Number(other.status === 'running') - Number(one.status === 'running') || one.startsAt - other.startsAt;
}
