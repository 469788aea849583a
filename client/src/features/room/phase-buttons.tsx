import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackPrev } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import classes from './facilitator-controls.module.css';
import { useRoom } from './room-context.ts';
import type { Commanding } from './use-command.ts';

type Giving = Pick<Commanding, 'give'>;

/** The one primary button of the room: the next phase, and after the last one the end. */
export function NextButton({ give }: Giving) {
  const { meeting } = useRoom();
  if (meeting.stage.kind !== 'phase') {
    return (
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
    );
  }
  return (
    <Button size="xs" className={classes.next ?? ''} onClick={(event) => once(event) && give({ kind: 'advance' })}>
      Next: {nextName(meeting)}
    </Button>
  );
}

export function StopButton({ give, stopped }: Giving & { stopped: boolean }) {
  return (
    <Button
      size="xs"
      variant="default"
      title={stopped ? 'Go on' : 'Stop the clock'}
      leftSection={
        stopped ? <IconPlayerPlay size={14} aria-hidden="true" /> : <IconPlayerPause size={14} aria-hidden="true" />
      }
      onClick={() => give({ kind: stopped ? 'resume' : 'pause' })}
    >
      <span className={classes.long}>{stopped ? 'Go on' : 'Stop the clock'}</span>
    </Button>
  );
}

export function BackButton({ give }: Giving) {
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

/** What comes after the running phase. */
export function nextName({ stage, phases }: Meeting): string {
  return (stage.kind === 'phase' && phases[stage.index + 1]?.name) || 'Closing';
}

/** What one would go back to; undefined where there is nothing before. */
export function previousName({ stage, phases }: Meeting): string | undefined {
  if (stage.kind === 'closing') return phases.at(-1)?.name;
  return stage.kind === 'phase' && stage.index > 0 ? phases[stage.index - 1]?.name : undefined;
}
