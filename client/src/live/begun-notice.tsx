import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { ReactNode } from 'react';
import classes from './begun-notice.module.css';

/** That the meeting runs already, said aloud as soon as it does, to somebody who is not in the room. */
export function BegunNotice({ view, children }: { view: MeetingView; children: ReactNode }) {
  return <div role="status">{view.status === 'running' && <p className={classes.begun}>{children}</p>}</div>;
}

/** How often a page outside of the room asks whether the meeting has begun. */
export const askWhetherBegunMs = 10_000;
