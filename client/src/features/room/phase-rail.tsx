import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { partsOf, type ShownPhase } from './phase-parts.ts';
import classes from './phase-rail.module.css';

/** From so many phases on each has one line, so that all of them stand beside the table without scrolling. */
const compactFrom = 9;

type Props = { meeting: Meeting; nameOf: (person: PersonId) => string };

/** The phases of the meeting, each as long as its minutes; the running one is the only warm one. */
export function PhaseRail({ meeting, nameOf }: Props) {
  const { lengthenedMinutes } = meeting;
  return (
    <>
      <ol className={classes.rail} aria-label="Phases" data-compact={meeting.phases.length >= compactFrom || undefined}>
        {partsOf(meeting, nameOf).flatMap(({ name, phases }) =>
          phases.map((phase, at) => <RailPhase key={phase.key} phase={phase} part={at === 0 ? name : undefined} />),
        )}
      </ol>
      {lengthenedMinutes > 0 && <p className={classes.longer}>The meeting is {lengthenedMinutes} min longer.</p>}
    </>
  );
}

function RailPhase({ phase, part }: { phase: ShownPhase; part: string | undefined }) {
  const { name, minutes, loans, place } = phase;
  return (
    <li
      className={classes.item}
      style={{ flexGrow: minutes }}
      aria-current={place === 'now' ? 'step' : undefined}
      data-begins={part !== undefined || undefined}
    >
      {part !== undefined && (
        <span className={classes.part}>
          {part}
          <span className={classes.hidden}>: </span>
        </span>
      )}
      <span className={classes.phase} data-place={place}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.minutes}>
          {minutes}
          <span className={classes.unit}> min</span>
          {place === 'past' && <span className={classes.hidden}>, done</span>}
        </span>
        {loans.map((words) => (
          <span key={words} className={classes.loan}>
            {words}
          </span>
        ))}
      </span>
    </li>
  );
}
