import type { Entry } from '@casecircle/shared/document/entries.ts';
import { lenses, unopenedLenses } from '@casecircle/shared/domain/formats/lenses.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { lensName } from './entry-tags.tsx';
import { useRoom } from './room-context.ts';
import classes from './unopened-lenses.module.css';

/** For the lead alone: through which lenses nobody has looked at the running case, each with what it would ask. */
export function UnopenedLenses({ entries }: { entries: readonly Entry[] }) {
  const { meeting, mayGive, slot } = useRoom();
  if (!mayGive('spotlight') || typeof phaseOf(meeting)?.of !== 'number') return null;
  const here = entries.filter(({ caseId }) => caseId === slot.caseId);
  const opened = lenses.map(({ id }) => id).filter((id) => here.some(({ lens }) => lens === id));
  const unopened = unopenedLenses(opened);
  if (unopened.length === 0) return null;
  return (
    <details className={classes.lenses}>
      <summary>
        Lenses nobody has opened <span className={classes.count}>({unopened.length})</span>
      </summary>
      <p className={classes.who}>Only you, who lead, see this.</p>
      <ul>
        {unopened.map((lens) => (
          <li key={lens.id}>
            <strong>{lensName(lens)}</strong> {lens.prompt}
          </li>
        ))}
      </ul>
    </details>
  );
}
