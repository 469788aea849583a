import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';

const hour = 3_600_000;

/** How long after its planned end a meeting that nobody opened still counts as coming: people run late. */
const patience = 6 * hour;

/** A meeting that is still to be held: running, or planned and not long over. */
export function isComing(meeting: MeetingLine, now: number): boolean {
  if (meeting.status !== 'planned') return meeting.status === 'running';
  return meeting.startsAt + meeting.minutes * 60_000 + patience > now;
}

/** Coming meetings with the running ones and the nearest first; past ones with the latest first. */
export function inOrder(meetings: readonly MeetingLine[], now: number): { coming: MeetingLine[]; past: MeetingLine[] } {
  const coming = meetings.filter((meeting) => isComing(meeting, now));
  const past = meetings.filter((meeting) => !isComing(meeting, now));
  return { coming: coming.toSorted(runningThenNearest), past: past.toSorted((a, b) => b.startsAt - a.startsAt) };
}

function runningThenNearest(one: MeetingLine, other: MeetingLine): number {
  return Number(other.status === 'running') - Number(one.status === 'running') || one.startsAt - other.startsAt;
}
