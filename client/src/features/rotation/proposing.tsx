import { type ReactNode, useEffect, useRef } from 'react';
import { Card } from '../../ui/card.tsx';
import { Proposed } from './proposed.tsx';
import classes from './proposing.module.css';
import type { Proposal } from './use-proposal.ts';

type Props = {
  proposal: Proposal;
  zone: string;
  children: ReactNode /** Set where the form stands on the page by itself and was not opened. */;
  stays?: boolean;
};

const firstField = 'input:not([type="hidden"]), textarea, button';

/** A form with the proposal that comes of it. While that is looked at the form keeps still, with all that was typed. */
export function Proposing({ proposal, zone, children, stays = false }: Props) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const looking = proposal.proposed !== undefined;
  const looked = useRef(false);
  useEffect(() => {
    const back = looked.current && !looking;
    looked.current = looking;
    if (!looking && (back || !stays))
      frame.current?.querySelector<HTMLElement>(back ? '[type="submit"]' : firstField)?.focus();
  }, [looking, stays]);
  return (
    <Card>
      <div className={classes.proposing}>
        <fieldset ref={frame} disabled={looking} className={classes.frame}>
          {children}
        </fieldset>
        <Proposed proposal={proposal} zone={zone} />
      </div>
    </Card>
  );
}
