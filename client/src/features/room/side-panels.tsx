import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Fence } from '../../ui/fence.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import { PhasePrompt } from './phase-prompt.tsx';
import { PhaseTask } from './phase-task.tsx';
import { useRoom } from './room-context.ts';
import { TakeawaysPanel } from './takeaways-panel.tsx';

/** What the phase asks for, the entries, and for facilitators the desk; once presenters look back, what they take along comes first. */
export function SidePanels() {
  const { meeting, presents } = useRoom();
  const { kind } = meeting.stage;
  const phase = phaseOf(meeting);
  const opens = phase?.writes.takeaways !== undefined;
  const first = kind === 'closing' || kind === 'closed' || phase?.of === 'ending';
  const takeaways = (
    <Fence>
      <TakeawaysPanel />
    </Fence>
  );
  return (
    <>
      <PhasePrompt />
      <Fence>
        <PhaseTask />
      </Fence>
      {(first || (opens && presents)) && takeaways}
      <Fence>
        <EntriesPanel />
      </Fence>
      {!first && opens && !presents && takeaways}
      <Fence>
        <DeskPanel />
      </Fence>
    </>
  );
}
