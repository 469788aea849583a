import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackPrev } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { keptFocus } from '../../ui/kept-focus.ts';
import classes from './facilitator-controls.module.css';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

/** Moves the meeting on and minds its time. Only facilitators have it. */
export function FacilitatorControls() {
  const { meeting, mayGive } = useRoom();
  const { give, refused } = useCommand();
  const { stage } = meeting;
  if (!mayGive('advance') || (stage.kind !== 'phase' && stage.kind !== 'closing')) return null;
  return (
    <section ref={keptFocus} aria-label="Facilitating" className={classes.controls}>
      <Group gap="xs">
        {stage.kind === 'phase' && <TimeButtons give={give} stopped={stage.clock.kind === 'stopped'} />}
        <BackButton give={give} />
        {stage.kind === 'phase' ? (
          <Button
            size="xs"
            className={classes.next ?? ''}
            onClick={(event) => once(event) && give({ kind: 'advance' })}
          >
            {nextName(meeting)}
          </Button>
        ) : (
          <ConfirmButton
            size="xs"
            variant="filled"
            color="pine"
            question="The meeting becomes read-only for everyone, for good. The summary is there at once."
            confirm="Close the meeting"
            onConfirm={() => give({ kind: 'close' })}
          >
            Close the meeting
          </ConfirmButton>
        )}
      </Group>
      {refused !== undefined && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  );
}

type Giving = Pick<ReturnType<typeof useCommand>, 'give'>;

function TimeButtons({ give, stopped }: Giving & { stopped: boolean }) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label="+5 min for this phase"
        onClick={() => give({ kind: 'extend', minutes: 5 })}
      >
        +5 min
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={
          stopped ? <IconPlayerPlay size={14} aria-hidden="true" /> : <IconPlayerPause size={14} aria-hidden="true" />
        }
        onClick={() => give({ kind: stopped ? 'resume' : 'pause' })}
      >
        <span className={classes.long}>{stopped ? 'Go on' : 'Stop the clock'}</span>
      </Button>
    </>
  );
}

function BackButton({ give }: Giving) {
  const { meeting } = useRoom();
  const before = previousName(meeting);
  if (before === undefined) return null;
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`Back to ${before}`}
      title={`Back to ${before}`}
      leftSection={<IconPlayerTrackPrev size={14} aria-hidden="true" />}
      onClick={(event) => once(event) && give({ kind: 'back' })}
    >
      <span className={classes.long}>Back</span>
    </Button>
  );
}

/** The second click of a double click is meant for the same phase, which it would no longer find. */
function once(event: MouseEvent): boolean {
  return event.detail <= 1;
}

function nextName(meeting: Meeting): string {
  if (meeting.stage.kind !== 'phase') return '';
  const next = meeting.phases[meeting.stage.index + 1];
  return next ? `Next: ${next.name}` : 'Next: Closing';
}

function previousName({ stage, ...meeting }: Meeting): string | undefined {
  const { phases } = meeting;
  if (stage.kind === 'closing') return phases.at(-1)?.name;
  return stage.kind === 'phase' && stage.index > 0 ? phases[stage.index - 1]?.name : undefined;
}
