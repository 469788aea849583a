import type { Format, Phase } from '@casecircle/shared/domain/formats/format.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Columns } from '../../../ui/columns.tsx';
import { Section } from '../../../ui/section.tsx';
import { FittedLengths } from './fitted-lengths.tsx';
import classes from './format-reading.module.css';
import { areasInOrder, areaWords, preparationWords, roleNames, verbWords } from './format-words.ts';
import { SeatsAndModules } from './seats-and-modules.tsx';

/** A format to be read: what happens in each phase, and who does what. */
export function FormatReading({ group, format }: { group: GroupView; format: Format }) {
  return (
    <Columns
      beside={
        <>
          <Section title="To prepare">
            <p className={classes.plain}>
              <strong>{preparationWords[format.preparation].name}.</strong> {preparationWords[format.preparation].means}
            </p>
          </Section>
          <FittedLengths format={format} meetingMinutes={group.meetingMinutes} />
          <SeatsAndModules format={format} />
        </>
      }
    >
      <Section title="Phases">
        <ol className={classes.phases}>
          {format.phases.map((phase) => (
            <PhaseWords key={phase.id} phase={phase} />
          ))}
        </ol>
      </Section>
    </Columns>
  );
}

function PhaseWords({ phase }: { phase: Phase }) {
  return (
    <li className={classes.phase}>
      <h3 className={classes.name}>{phase.name}</h3>
      <p className={classes.facts}>
        {verbWords[phase.verb]}, {phase.minutes} minutes, at least {phase.minimumMinutes}
        {phase.optional && ', may be left out'}
      </p>
      <p className={classes.prompt}>{phase.prompt}</p>
      {phase.promptForPresenter !== undefined && (
        <p className={classes.prompt}>
          <span className={classes.facts}>To the presenter: </span>
          {phase.promptForPresenter}
        </p>
      )}
      <p className={classes.facts}>{rightsOf(phase)}</p>
    </li>
  );
}

function rightsOf({ speaks, writes }: Phase): string {
  const rows = areasInOrder.map((area) => [areaWords[area], writes[area] ?? []] as const);
  return [['Speak', speaks] as const, ...rows]
    .filter(([, roles]) => roles.length > 0)
    .map(([what, roles]) => `${what}: ${roles.map((role) => roleNames[role].toLowerCase()).join(', ')}.`)
    .join(' ');
}
