import { FacilitatorControls } from './facilitator-controls.tsx';
import { NotebookButton } from './notebook-button.tsx';
import { PhaseClock } from './phase-clock.tsx';
import { PhaseRail } from './phase-rail.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import { useRoom } from './room-context.ts';
import classes from './time-bar.module.css';
import { useNarrow } from './use-width.ts';

/** The clock and the phases beside the table. */
export function RailWithClock() {
  const { meeting, serverOffset } = useRoom();
  return (
    <>
      {meeting.stage.kind === 'phase' ? (
        <PhaseClock clock={meeting.stage.clock} serverOffset={serverOffset} />
      ) : (
        <p className={classes.stage}>{meeting.stage.kind === 'closing' ? 'Closing' : 'Closed'}</p>
      )}
      <PhaseRail meeting={meeting} />
      <NotebookButton />
    </>
  );
}

/** The same in one line, where there is no room beside. */
export function StripWithClock() {
  const { meeting, serverOffset } = useRoom();
  const { phases } = meeting;
  const { stage } = meeting;
  const index = stage.kind === 'phase' ? stage.index : phases.length;
  const narrow = useNarrow();
  return (
    <>
      <div className={classes.now}>
        <p className={classes.phase}>
          {stage.kind === 'phase' ? (
            <>
              <span className={classes.place}>
                {index + 1} of {phases.length}{' '}
              </span>
              {phases[index]?.name}
            </>
          ) : stage.kind === 'closing' ? (
            'Closing'
          ) : (
            'Closed'
          )}
        </p>
        {stage.kind === 'phase' && <PhaseClock clock={stage.clock} serverOffset={serverOffset} />}
        {!narrow && <NotebookButton />}
      </div>
      <PhaseStrip meeting={meeting} running={index} />
      {narrow && <FacilitatorControls />}
    </>
  );
}
