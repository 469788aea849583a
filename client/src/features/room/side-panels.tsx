import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Fence } from '../../ui/fence.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import { PhasePrompt } from './phase-prompt.tsx';
import { useRoom } from './room-context.ts';
import { TakeawaysPanel } from './takeaways-panel.tsx';

/** The entries; once the presenter looks back, what they take along comes first. */
export function SidePanels() {
  const { meeting, presents } = useRoom();
  const { kind } = meeting.stage;
  const opens = phaseOf(meeting)?.writes.takeaways !== undefined;
  const first = kind === 'closing' || kind === 'closed';
  const takeaways = (
    <Fence>
      <TakeawaysPanel />
    </Fence>
  );
  return (
    <>
      <PhasePrompt />
      {(first || (opens && presents)) && takeaways}
      <Fence>
        <EntriesPanel />
      </Fence>
      {!first && opens && !presents && takeaways}
    </>
  );
}
