import { isComing, runningThenNearest } from '@casecircle/shared/domain/meeting/coming.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';

/** Coming meetings with the running ones and the nearest first; past ones with the latest first. */
export function inOrder(meetings: readonly MeetingLine[], now: number): { coming: MeetingLine[]; past: MeetingLine[] } {
  const coming = meetings.filter((meeting) => isComing(meeting, now));
  const past = meetings.filter((meeting) => !isComing(meeting, now));
  return { coming: coming.toSorted(runningThenNearest), past: past.toSorted((a, b) => b.startsAt - a.startsAt) };
}
