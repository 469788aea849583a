import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { partsOf } from './phase-parts.ts';
import classes from './phase-strip.module.css';

/** The phases as one thin line in proportion, for narrow screens. Says nothing aloud: the phase's name stands beside it. */
export function PhaseStrip({ meeting }: { meeting: Meeting }) {
  return (
    <div className={classes.strip} aria-hidden="true" data-compact={meeting.phases.length > 12 || undefined}>
      {partsOf(meeting, () => '').flatMap(({ phases }) =>
        phases.map(({ key, minutes, place }, at) => (
          <span key={key} style={{ flexGrow: minutes }} data-place={place} data-begins={at === 0 || undefined} />
        )),
      )}
    </div>
  );
}
