import type { Phase } from '@casecircle/shared/domain/formats/format.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import classes from './phase-rail.module.css';

type Place = 'past' | 'now' | 'ahead';

/** The phases of the format, each as long as its minutes; the running one is the only warm one. */
export function PhaseRail({ meeting }: { meeting: Meeting }) {
  return (
    <ol className={classes.rail} aria-label="Phases">
      {meeting.phases.map((phase, index) => (
        <RailPhase key={`${phase.of} ${phase.id}`} phase={phase} place={placeOf(meeting, index)} />
      ))}
    </ol>
  );
}

function RailPhase({ phase, place }: { phase: Phase; place: Place }) {
  return (
    <li
      className={classes.phase}
      style={{ flexGrow: phase.minutes }}
      data-place={place}
      aria-current={place === 'now' ? 'step' : undefined}
    >
      <span className={classes.name}>{phase.name}</span>
      <span className={classes.minutes}>
        {phase.minutes} min{place === 'past' && <span className={classes.hidden}>, done</span>}
      </span>
    </li>
  );
}

/** Where a phase stands seen from the running one. */
export function placeOf({ stage }: Meeting, index: number): Place {
  if (stage.kind === 'lobby') return 'ahead';
  if (stage.kind !== 'phase') return 'past';
  if (index === stage.index) return 'now';
  return index < stage.index ? 'past' : 'ahead';
}
