import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { ReactNode } from 'react';
import { Checklist } from '../checklist.tsx';
import { LeaveOut } from '../leave-out.tsx';
import classes from '../prepare.module.css';
import { ToTheLobby } from './to-the-lobby.tsx';

type Props = { view: MeetingView; preparation: Preparation; checklist: boolean; children?: ReactNode };

/** What stands beside a shared case: what the coach has to say, if anything, what is done, and where to go on. */
export function AfterSharing({ view, preparation, checklist, children }: Props) {
  return (
    <aside className={classes.side} aria-label="After sharing">
      {children}
      {checklist && <Checklist preparation={preparation} question notes shared />}
      <p>
        <ToTheLobby view={view} />
      </p>
      <LeaveOut />
    </aside>
  );
}
