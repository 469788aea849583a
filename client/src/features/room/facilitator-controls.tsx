import { Group } from '@mantine/core';
import { keptFocus } from '../../ui/kept-focus.ts';
import { BringBackNotice } from './bring-back-notice.tsx';
import classes from './facilitator-controls.module.css';
import { LeadMenu } from './lead-menu.tsx';
import { MoreTime } from './more-time.tsx';
import { BackButton, NextButton, StopButton } from './phase-buttons.tsx';
import { useRoom } from './room-context.ts';
import { TakeOver } from './take-over.tsx';
import { useCommand } from './use-command.ts';

/** Moves the meeting on and minds its time. Only who leads has it; the group’s other facilitators can take it over. */
export function FacilitatorControls() {
  const { meeting, mayGive } = useRoom();
  const { give, refused } = useCommand();
  const { stage } = meeting;
  if (stage.kind !== 'phase' && stage.kind !== 'closing') return null;
  if (!mayGive('advance')) return mayGive('take-over') ? <TakeOver /> : null;
  return (
    <section ref={keptFocus} aria-label="Facilitating" className={classes.controls}>
      <BringBackNotice give={give} />
      <Group gap="xs" className={classes.buttons}>
        <LeadMenu give={give} />
        {stage.kind === 'phase' && <MoreTime give={give} />}
        {stage.kind === 'phase' && <StopButton give={give} stopped={stage.clock.kind === 'stopped'} />}
        <BackButton give={give} />
        <NextButton give={give} />
      </Group>
      {refused !== undefined && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  );
}
