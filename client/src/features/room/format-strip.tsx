import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import classes from './format-strip.module.css';

/** What the method will do, each phase as wide as its minutes; below one another where there is no width. */
export function FormatStrip({ format }: { format: Format }) {
  const total = format.phases.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div>
      <p className={classes.name}>
        {format.name}, {total} minutes
      </p>
      <ol className={classes.strip}>
        {format.phases.map((phase) => (
          <li key={phase.id} style={{ flexGrow: phase.minutes }} className={classes.phase}>
            <span className={classes.title}>{phase.name}</span>
            <span className={classes.minutes}>{phase.minutes} min</span>
          </li>
        ))}
      </ol>
      <p className={classes.source}>After {format.source}</p>
    </div>
  );
}
