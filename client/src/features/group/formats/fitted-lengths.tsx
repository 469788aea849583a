import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { Section } from '../../../ui/section.tsx';
import { PhasePicture } from '../phase-picture.tsx';
import classes from './fitted-lengths.module.css';

const lengths = [45, 60, 90];

/** How the phases fit themselves into short and long meetings, and into the group’s own length. */
export function FittedLengths({ format, meetingMinutes }: { format: Format; meetingMinutes: number }) {
  const shown = [...new Set([...lengths, meetingMinutes])].sort((one, other) => one - other);
  if (Number(format.phases.length) === 0) return null;
  return (
    <Section title="How it fits">
      {shown.map((minutes) => {
        const ours = minutes === meetingMinutes ? ', your meetings' : '';
        return (
          <div key={minutes} className={classes.length}>
            <p className={classes.minutes}>
              {minutes} minutes{ours}
            </p>
            <PhasePicture
              parts={[{ name: 'Phases', kind: 'case', phases: [...format.phases] }]}
              minutes={minutes}
              label={`The phases in ${minutes} minutes`}
              bare
            />
          </div>
        );
      })}
    </Section>
  );
}
