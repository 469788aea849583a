import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useArrival } from '../../ui/arrival.ts';
import { Fence } from '../../ui/fence.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CasePanel } from './case-panel.tsx';
import { FacilitatorControls } from './facilitator-controls.tsx';
import { GroupNotes } from './group-notes.tsx';
import { NotebookDrawer } from './notebook-drawer.tsx';
import { useRoom } from './room-context.ts';
import { RoomHeader } from './room-header.tsx';
import classes from './room-layout.module.css';
import { RoomTabs } from './room-tabs.tsx';
import { SidePanels } from './side-panels.tsx';
import { SpeakingOrder } from './speaking-order.tsx';
import { RailWithClock, StripWithClock } from './time-bar.tsx';
import { useNarrow, useWide } from './use-width.ts';

/** The room's places: three columns on a desk, two on a tablet, tabs in the hand. */
export function RoomLayout() {
  const { view, meeting, slot, rehearsal } = useRoom();
  const heading = useArrival(view.id);
  const narrow = useNarrow();
  const wide = useWide();
  return (
    <div className={classes.room}>
      <Fence>
        <RoomHeader />
      </Fence>
      <section aria-label="Time" className={classes.time}>
        <Fence>{wide ? <RailWithClock /> : <StripWithClock />}</Fence>
      </section>
      <main id="main" tabIndex={-1} className={classes.main}>
        <VisuallyHidden component="h1" ref={heading} tabIndex={-1}>
          {rehearsal ? `Rehearsal of ${slot.format.name}` : `Meeting of ${view.group.name}`}
        </VisuallyHidden>
        {meeting.stage.kind === 'closed' && <ClosedNotice />}
        {narrow ? <RoomTabs /> : <Columns />}
        {!narrow && <NotebookDrawer />}
      </main>
      {!narrow && meeting.stage.kind !== 'closed' && (
        <footer className={classes.footer}>
          <Fence>
            <SpeakingOrder />
          </Fence>
          <Fence>
            <FacilitatorControls />
          </Fence>
        </footer>
      )}
    </div>
  );
}

function Columns() {
  return (
    <div className={classes.columns}>
      <Scroll label="Case" className={classes.case}>
        <Fence>
          <CasePanel />
        </Fence>
        <Fence>
          <GroupNotes />
        </Fence>
      </Scroll>
      <Scroll label="Running phase" className={classes.side}>
        <SidePanels />
      </Scroll>
    </div>
  );
}

/** A column that scrolls by itself, by keyboard too. */
function Scroll({ label, className, children }: { label: string; className: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section aria-label={label} className={className} tabIndex={0}>
      {children}
    </section>
  );
}

function ClosedNotice() {
  const { view, rehearsal } = useRoom();
  if (rehearsal) return <p className={classes.closed}>The rehearsal is over. A meeting would have its summary now.</p>;
  return (
    <p className={classes.closed}>
      This meeting is closed and can only be read.{' '}
      <TextLink to="/meetings/$meetingId/summary" params={{ meetingId: view.id }}>
        Open the summary
      </TextLink>
    </p>
  );
}
