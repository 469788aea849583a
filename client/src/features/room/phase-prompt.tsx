import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Title } from '@mantine/core';
import classes from './phase-prompt.module.css';
import { useRoom } from './room-context.ts';

/** What the running phase asks of this person. */
export function PhasePrompt() {
  const { meeting, presents } = useRoom();
  const phase = phaseOf(meeting);
  if (!phase) return null;
  return (
    <header className={classes.prompt}>
      <Title order={2} size="h4">
        {phase.name}
      </Title>
      <p>{(presents && phase.promptForPresenter) || phase.prompt}</p>
    </header>
  );
}
