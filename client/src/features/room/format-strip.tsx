import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import classes from './format-strip.module.css';

/** What will happen, each phase as wide as its minutes; below one another where there is no width. */
export function FormatStrip({ meeting }: { meeting: Meeting }) {
  const methods = [...new Map(meeting.cases.map(({ format }) => [format.name, format])).values()];
  return (
    <div>
      <p className={classes.name}>
        {methods.map(({ name }) => name).join(' and ')}, {meeting.plannedMinutes} minutes
      </p>
      <ol className={classes.strip}>
        {meeting.phases.map((phase) => (
          <li key={`${phase.of} ${phase.id}`} style={{ flexGrow: phase.minutes }} className={classes.phase}>
            <span className={classes.title}>{phase.name}</span>
            <span className={classes.minutes}>{phase.minutes} min</span>
          </li>
        ))}
      </ol>
      <p className={classes.source}>After {methods.map(({ source }) => source).join('; ')}</p>
    </div>
  );
}
