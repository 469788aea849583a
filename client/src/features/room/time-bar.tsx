import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { FacilitatorControls } from './facilitator-controls.tsx';
import { NotebookButton } from './notebook-button.tsx';
import { PhaseClock } from './phase-clock.tsx';
import { phaseTitle } from './phase-parts.ts';
import { PhaseRail } from './phase-rail.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import { useRoom } from './room-context.ts';
import classes from './time-bar.module.css';
import { TimeWords } from './time-words.tsx';
import { usePhaseNews } from './use-phase-news.ts';
import { useNarrow } from './use-width.ts';

/** The clock and the phases beside the table. */
export function RailWithClock() {
  const { meeting, serverOffset, nameOf } = useRoom();
  return (
    <>
      {meeting.stage.kind === 'phase' ? (
        <div>
          <PhaseClock clock={meeting.stage.clock} serverOffset={serverOffset} />
          <TimeWords />
        </div>
      ) : (
        <p className={classes.stage}>{stageWord(meeting)}</p>
      )}
      <PhaseRail meeting={meeting} nameOf={nameOf} />
      <NotebookButton />
    </>
  );
}

/** The same in two lines, where there is no room beside. */
export function StripWithClock() {
  const { meeting, serverOffset, nameOf } = useRoom();
  const { stage, phases } = meeting;
  const narrow = useNarrow();
  const isNew = usePhaseNews(meeting);
  return (
    <>
      <div className={classes.now} data-new={isNew || undefined}>
        <div className={classes.phase}>
          {stage.kind === 'phase' && (
            <div className={classes.place}>
              {stage.index + 1} of {phases.length}
              <TimeWords />
            </div>
          )}
          <p className={classes.name}>
            {stage.kind === 'phase' ? phaseTitle(meeting, stage.index, nameOf) : stageWord(meeting)}
          </p>
        </div>
        {stage.kind === 'phase' && <PhaseClock clock={stage.clock} serverOffset={serverOffset} />}
        {!narrow && <NotebookButton />}
      </div>
      <PhaseStrip meeting={meeting} />
      {narrow && <FacilitatorControls />}
    </>
  );
}

function stageWord({ stage }: Meeting): string {
  return stage.kind === 'closing' ? 'Closing' : 'Closed';
}
