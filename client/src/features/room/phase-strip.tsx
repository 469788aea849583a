import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import classes from './phase-strip.module.css';

/** The phases as one thin line in proportion, for narrow screens. Says nothing aloud: the phase's name stands beside it. */
export function PhaseStrip({ meeting, running }: { meeting: Meeting; running: number }) {
  return (
    <div className={classes.strip} aria-hidden="true">
      {meeting.phases.map((phase, index) => (
        <span
          key={`${phase.of} ${phase.id}`}
          style={{ flexGrow: phase.minutes }}
          data-place={index === running ? 'now' : index < running ? 'past' : 'ahead'}
        />
      ))}
    </div>
  );
}
