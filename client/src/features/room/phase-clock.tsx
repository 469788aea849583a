import { type Clock, leftMs } from '@casecircle/shared/domain/meeting/clock.ts';
import { clockFace, clockSpoken, isLate, isOver } from './clock-words.ts';
import classes from './phase-clock.module.css';
import { useNow } from './use-now.ts';

type Props = { clock: Clock; serverOffset: number };

/** The shared clock. It changes its colour once, in the last minute, and never blinks. */
export function PhaseClock({ clock, serverOffset }: Props) {
  const left = leftMs(clock, useNow(serverOffset));
  const stopped = clock.kind === 'stopped';
  const spoken = stopped ? `Stopped, ${clockSpoken(left)}` : clockSpoken(left);
  return (
    <div role="timer" aria-label={spoken} className={classes.clock} data-late={isLate(left) || undefined}>
      <span aria-hidden="true" className={classes.face} data-over={isOver(left) || undefined}>
        {clockFace(left)}
      </span>
      {stopped && (
        <span aria-hidden="true" className={classes.paused}>
          stopped
        </span>
      )}
    </div>
  );
}
