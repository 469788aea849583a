import { OfferSlip } from './offer-slip.tsx';
import classes from './offered-slips.module.css';
import type { Reveal } from './reveal-ahead.ts';
import { ScopeLine } from './scope-line.tsx';
import { useSlips } from './use-slips.ts';

/** What one has written for the reveal so far, and what of it will be on the table then. */
export function OfferedSlips({ reveal: { kinds, phase } }: { reveal: Reveal }) {
  const slips = useSlips().filter(({ kind, releasedAt }) => kinds.includes(kind) && releasedAt === null);
  if (slips.length === 0) return null;
  return (
    <section aria-label={`Yours, for “${phase.name}”`} className={classes.mine}>
      <ul className={classes.slips}>
        {slips.map((slip) => (
          <li key={slip.id} className={classes.slip}>
            <p className={classes.words}>{slip.text}</p>
            <OfferSlip slip={slip} />
          </li>
        ))}
      </ul>
      <ScopeLine scope="me">
        You can change your mind until then. What you choose is on the table with everybody’s at once, under your name;
        the rest stays in your notebook.
      </ScopeLine>
    </section>
  );
}
