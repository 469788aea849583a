import type { Slip } from '@casecircle/shared/document/entries.ts';
import { IconArrowBackUp } from '@tabler/icons-react';
import classes from './notebook-panel.module.css';
import { type Scope, ScopeLine } from './scope-line.tsx';
import { useFacilitators } from './use-facilitators.ts';

/** How far a slip has gone. It only ever widens. */
export function scopeOf({ releasedAt, shownAt, blankedAt }: Slip): Scope {
  if (releasedAt !== null || blankedAt !== undefined) return 'group';
  return shownAt === undefined ? 'me' : 'facilitators';
}

/** Who can read a slip now; and, where it was read and is no longer there, that it was read. */
export function SlipScope({ slip }: { slip: Slip }) {
  const { names, they } = useFacilitators();
  const scope = scopeOf(slip);
  if (scope === 'me') return <ScopeLine scope="me">Only you can read it.</ScopeLine>;
  if (scope === 'facilitators') {
    return (
      <ScopeLine scope="facilitators">
        The {they} ({names}) can read it, as it was when you showed it. What was read cannot be taken back.
      </ScopeLine>
    );
  }
  if (slip.releasedAt === null) return <TakenBack />;
  return (
    <ScopeLine scope="group">
      The group can read it, under your name. Whoever is here may have read it already, so it cannot be taken back.
    </ScopeLine>
  );
}

function TakenBack() {
  return (
    <p className={classes.takenBack}>
      <IconArrowBackUp size={14} aria-hidden="true" />
      <span>
        A facilitator took it from the table for everyone. Your words are kept here; whoever had read them has read
        them.
      </span>
    </p>
  );
}
