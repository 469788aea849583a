import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { goesRound } from '@casecircle/shared/domain/meeting/circle.ts';
import { type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import { VisuallyHidden } from '@mantine/core';
import { IconFileText, IconMicrophone, IconNotebook, IconQuestionMark, IconUsers } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Fence } from '../../ui/fence.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { CasePanel } from './case-panel.tsx';
import { FlagElsewhere } from './flag-elsewhere.tsx';
import { GroupNotes } from './group-notes.tsx';
import { NotebookPanel } from './notebook-panel.tsx';
import { PhasePrompt } from './phase-prompt.tsx';
import { PhaseTask } from './phase-task.tsx';
import { tabActions } from './place-actions.ts';
import { useRoomActions } from './room-actions.ts';
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
  const { meeting, me, may, flags = [] } = useRoom();
  const elsewhere = flags.filter((flag) => tabOf(flag) !== chosen);
  const asking = new Set<RoomTab>(elsewhere.map(tabOf));
  const fresh = useNewEntries(chosen === 'group');
  useRoomActions(tabActions(choose, entryKinds.some(may)));
  const list = useRef<HTMLDivElement>(null);
  const goTo = (tab: RoomTab) => {
    choose(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = roomTabs[(roomTabs.indexOf(chosen) + step + roomTabs.length) % roomTabs.length] ?? 'case';
    goTo(next);
  };
  return (
    <>
      {elsewhere.map((flag) => (
        <FlagElsewhere
          key={`${flag.place.root} ${flag.place.key}`}
          flag={flag}
          under={tabs[tabOf(flag)].name}
          onLook={() => goTo(tabOf(flag))}
        />
      ))}
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
              {asking.has(tab) && (
                <span className={classes.asks}>
                  <IconQuestionMark size={14} aria-hidden="true" />
                  <VisuallyHidden>, the coach asks about something here</VisuallyHidden>
                </span>
              )}
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

/** Where what a flag is about stands. */
function tabOf({ place }: CoachFlag): 'case' | 'group' {
  return place.root === 'cases' ? 'case' : 'group';
}

function Turns() {
  const { meeting } = useRoom();
  const words = turnWords(meeting);
  if (meeting.stage.kind === 'closed') return <p>The speaking order belongs to the phases, which are over.</p>;
  return (
    <>
      <SpeakingOrder />
      {words !== undefined && <Quiet>{words}</Quiet>}
    </>
  );
}

/** How the floor goes round; nothing where the method has given it already. */
function turnWords(meeting: Meeting): string | undefined {
  const phase = phaseOf(meeting);
  if (!phase?.speaks.some((role) => role !== 'presenter')) return undefined;
  return goesRound(phase)
    ? 'Everybody has one turn a round; those who ask come first. Passing is always allowed, without a reason.'
    : 'Whoever asks for a turn stands in line, in the order of asking. Passing is always allowed, without a reason.';
}
