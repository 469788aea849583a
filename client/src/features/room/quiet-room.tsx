import { Title, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { SavedBadge, SavedNotice } from '../../live/saved-badge.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Fence } from '../../ui/fence.tsx';
import { ActionsButton } from './actions-button.tsx';
import { CallLink } from './call-link.tsx';
import { FacilitatorControls } from './facilitator-controls.tsx';
import { NotebookPanel } from './notebook-panel.tsx';
import { PeopleHere } from './people-here.tsx';
import { QuietNote } from './quiet-note.tsx';
import classes from './quiet-room.module.css';
import { RoomActing } from './room-acting.tsx';
import { useRoom } from './room-context.ts';
import header from './room-header.module.css';
import layout from './room-layout.module.css';
import { RoomProviders } from './room-providers.tsx';
import { RailWithClock, StripWithClock } from './time-bar.tsx';
import { useSpokenMeeting } from './use-spoken-meeting.ts';
import { useUnsentWarning } from './use-unsent-warning.ts';
import { useNarrow, useWide } from './use-width.ts';

/** The room of somebody who has left the case quietly: the time, who is here, the own notebook, and nothing of the table. */
export function QuietRoom() {
  const { view, unsent, meeting, mayGive } = useRoom();
  const heading = useArrival(view.id);
  const [narrow, wide] = [useNarrow(), useWide()];
  useUnsentWarning(unsent);
  useSpokenMeeting();
  const leads = mayGive('advance') && meeting.stage.kind !== 'closed';
  return (
    <RoomProviders>
      <div className={layout.room}>
        <QuietHeader />
        <section aria-label="Time" className={layout.time}>
          <Fence>{wide ? <RailWithClock /> : <StripWithClock />}</Fence>
        </section>
        <main id="main" tabIndex={-1} className={classes.quiet}>
          <VisuallyHidden component="h1" ref={heading} tabIndex={-1}>
            Meeting of {view.group.name}
          </VisuallyHidden>
          <QuietNote meetingId={view.id} />
          <Title order={2} size="h3">
            My notebook
          </Title>
          <Fence>
            <NotebookPanel />
          </Fence>
        </main>
        {!narrow && leads && (
          <footer className={layout.footer}>
            <Fence>
              <FacilitatorControls />
            </Fence>
          </footer>
        )}
      </div>
      <RoomActing />
    </RoomProviders>
  );
}

function QuietHeader() {
  const { view, notebook } = useRoom();
  return (
    <header className={header.header}>
      <div className={header.line}>
        <Link to="/groups/$groupId" params={{ groupId: view.group.id }} className={header.back}>
          <IconChevronLeft size={16} aria-hidden="true" />
          {view.group.name}
        </Link>
        <PeopleHere />
        <CallLink link={view.callLink} short />
        <ActionsButton />
        <SavedBadge documents={[notebook]} />
      </div>
      <SavedNotice documents={[notebook]} />
    </header>
  );
}
