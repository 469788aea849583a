import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { ownCase } from '../../http/own-case.ts';

const minute = 60_000;

/** How early people gather: from then on entering comes before preparing. */
const gathering = 30 * minute;

export type Step = 'prepare' | 'gather' | 'enter' | 'summary';

/** What I can do about a meeting, the one clear step first. */
export function stepsFor(meeting: MeetingLine, me: string, now: number): Step[] {
  if (meeting.status === 'closed') return ['summary'];
  const own = ownCase(meeting, me);
  const mine = own !== undefined && !own.shared;
  const inside: Step = meeting.status === 'running' ? 'enter' : 'gather';
  if (!mine) return [inside];
  const soon = inside === 'enter' || meeting.startsAt - now < gathering;
  return soon ? [inside, 'prepare'] : ['prepare', inside];
}

/** Whether the first step is worth the page's one primary button now. */
export function isPressing(meeting: MeetingLine, me: string, now: number): boolean {
  if (stepsFor(meeting, me, now)[0] === 'prepare') return true;
  return meeting.status === 'running' || meeting.startsAt - now < gathering;
}

/** My part in a meeting, in words. */
export function partWords(meeting: MeetingLine, me: string, role: GroupRole | undefined): string {
  if (ownCase(meeting, me)) return role === 'facilitator' ? 'You present and facilitate' : 'You present';
  if (role === 'facilitator') return 'You facilitate';
  return role === 'observer' ? 'You observe' : 'You take part';
}
