import { VisuallyHidden } from '@mantine/core';
import { IconFileText, IconMicrophone, IconNotebook, IconUsers } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Fence } from '../../ui/fence.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { CasePanel } from './case-panel.tsx';
import { GroupNotes } from './group-notes.tsx';
import { NotebookPanel } from './notebook-panel.tsx';
import { PhasePrompt } from './phase-prompt.tsx';
import { PhaseTask } from './phase-task.tsx';
import { useRoom } from './room-context.ts';
import classes from './room-tabs.module.css';
import { SidePanels } from './side-panels.tsx';
import { SpeakingOrder } from './speaking-order.tsx';
import { useNewEntries } from './use-new-entries.ts';
import { type RoomTab, roomTabs, useRoomTab } from './use-room-tab.ts';

const tabs: Record<RoomTab, { name: string; Icon: typeof IconUsers; content: () => ReactNode }> = {
  case: {
    name: 'Case',
    Icon: IconFileText,
    content: () => (
      <>
        <PhasePrompt />
        <Fence>
          <PhaseTask />
        </Fence>
        <Fence>
          <CasePanel />
        </Fence>
      </>
    ),
  },
  group: {
    name: 'Group',
    Icon: IconUsers,
    content: () => (
      <>
        <SidePanels />
        <Fence>
          <GroupNotes />
        </Fence>
      </>
    ),
  },
  notebook: {
    name: 'Notebook',
    Icon: IconNotebook,
    content: () => (
      <>
        <VisuallyHidden component="h2">My notebook</VisuallyHidden>
        <NotebookPanel />
      </>
    ),
  },
  turns: { name: 'Turns', Icon: IconMicrophone, content: () => <Turns /> },
};

/** The room in one column: the same places as tabs at the thumb's end of the screen. */
export function RoomTabs() {
  const [chosen, choose] = useRoomTab();
  const { meeting, me } = useRoom();
  const fresh = useNewEntries(chosen === 'group');
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = roomTabs[(roomTabs.indexOf(chosen) + step + roomTabs.length) % roomTabs.length] ?? 'case';
    choose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div role="tabpanel" id="room-panel" aria-labelledby={`tab-${chosen}`} className={classes.panel}>
        <Fence key={chosen}>{tabs[chosen].content()}</Fence>
      </div>
      <div role="tablist" aria-label="Places of the room" className={classes.tabs} ref={list} onKeyDown={onKeyDown}>
        {roomTabs.map((tab) => {
          const { name, Icon } = tabs[tab];
          const mine = tab === 'turns' && meeting.turns.speaking === me.id;
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              aria-controls="room-panel"
              aria-selected={tab === chosen}
              tabIndex={tab === chosen ? 0 : -1}
              data-mine={mine || undefined}
              className={classes.tab}
              onClick={() => choose(tab)}
            >
              <Icon size={20} aria-hidden="true" />
              {mine ? 'Your turn' : name}
              {tab === 'group' && fresh > 0 && (
                <span className={classes.fresh}>
                  {fresh} <VisuallyHidden>new</VisuallyHidden>
                </span>
              )}
            </button>
          );
        })}
      </div>
    </>
  );
}

function Turns() {
  const { meeting } = useRoom();
  if (meeting.stage.kind === 'closed') return <p>The speaking order belongs to the phases, which are over.</p>;
  return (
    <>
      <SpeakingOrder />
      <Quiet>
        Whoever asks for a turn stands in line, in the order of asking. Passing is always allowed, without a reason.
      </Quiet>
    </>
  );
}
