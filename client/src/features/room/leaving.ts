import type { MeetingId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { keepInTab, keptInTab } from '../../http/kept-in-tab.ts';

/** In this tab somebody left the table quietly, and the server does not know it yet. */
export function isLeaving(meeting: MeetingId): boolean {
  return keptInTab(key(meeting)) !== undefined;
}

export function setLeaving(meeting: MeetingId, leaving: boolean): void {
  keepInTab(key(meeting), leaving ? 'yes' : null);
}

/** Whether nothing of the table may be shown to this person. */
export function hasLeft(view: MeetingView): boolean {
  return view.exited || isLeaving(view.id);
}

function key(meeting: MeetingId): string {
  return `leaving ${meeting}`;
}
