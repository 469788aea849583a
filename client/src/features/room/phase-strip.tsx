import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import classes from './phase-strip.module.css';

/** The phases as one thin line in proportion, for narrow screens. Says nothing aloud: the phase's name stands beside it. */
export function PhaseStrip({ format, running }: { format: Format; running: number }) {
  return (
    <div className={classes.strip} aria-hidden="true">
      {format.phases.map((phase, index) => (
        <span
          key={phase.id}
          style={{ flexGrow: phase.minutes }}
          data-place={index === running ? 'now' : index < running ? 'past' : 'ahead'}
        />
      ))}
    </div>
  );
}
