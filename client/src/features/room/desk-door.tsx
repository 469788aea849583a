import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { ReactNode } from 'react';
import { useDocument } from '../../live/use-document.ts';
import { DeskContext } from './desk-context.ts';

/** Opens the desk for the group's facilitators; for others it is not opened at all. */
export function DeskDoor({ view, children }: { view: MeetingView; children: ReactNode }) {
  return view.role === 'facilitator' ? <OpenDesk meetingId={view.id}>{children}</OpenDesk> : children;
}

function OpenDesk({ meetingId, children }: { meetingId: string; children: ReactNode }) {
  return <DeskContext value={useDocument({ scope: 'desk', meetingId })}>{children}</DeskContext>;
}
