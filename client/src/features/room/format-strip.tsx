import type { CaseSlot, Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import classes from './format-strip.module.css';
import { type Part, partsOf } from './phase-parts.ts';

type Props = { meeting: Meeting; nameOf: (person: PersonId) => string };

/** What will happen, part by part: who presents what by which method, and each phase as wide as its minutes. */
export function FormatStrip({ meeting, nameOf }: Props) {
  const parts = partsOf(meeting, nameOf);
  return (
    <div className={classes.parts}>
      <p className={classes.name}>{meeting.plannedMinutes} minutes in all</p>
      {parts.map((part) => (
        <section key={part.key} aria-label={part.name ?? 'The case'}>
          <PartHeading part={part} meeting={meeting} nameOf={nameOf} />
          <ol className={classes.strip}>
            {part.phases.map(({ key, name, minutes }) => (
              <li key={key} style={{ flexGrow: minutes }} className={classes.phase}>
                <span className={classes.title}>{name}</span>
                <span className={classes.minutes}>{minutes} min</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function PartHeading({ part, meeting, nameOf }: Props & { part: Part }) {
  const minutes = part.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const slot = meeting.cases[Number(part.key)];
  return (
    <>
      <h3 className={classes.heading}>
        {slot ? `${nameOf(slot.presenter)} presents “${slot.label}”` : part.name}
        <span className={classes.minutes}>{minutes} min</span>
      </h3>
      {slot && <Method slot={slot} />}
    </>
  );
}

function Method({ slot: { format } }: { slot: CaseSlot }) {
  const { seats = [], modules = [] } = format;
  return (
    <p className={classes.method}>
      {format.name}. <span className={classes.source}>After {format.source}.</span>
      {seats.length > 0 && <span className={classes.line}>Seats: {seats.map(({ name }) => name).join(', ')}</span>}
      {modules.length > 0 && (
        <span className={classes.line}>The group chooses one of {modules.length} ways of consulting.</span>
      )}
    </p>
  );
}
