import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useArrival } from './arrival.ts';
import classes from './page-heading.module.css';

type Props = {
  children: ReactNode;
  /** A short line above the title: where one is. */
  above?: ReactNode;
  /** A sentence or a few facts below it. */
  below?: ReactNode;
  /** What can be done with the page as a whole, at the end of the line. */
  actions?: ReactNode;
};

/** The one h1 of a page. Takes the focus after a navigation. */
export function PageHeading({ children, above, below, actions }: Props) {
  const heading = useArrival(typeof children === 'string' ? children : '');
  return (
    <header className={classes.heading}>
      <div className={classes.words}>
        {above !== undefined && <p className={classes.above}>{above}</p>}
        <Title order={1} ref={heading} tabIndex={-1}>
          {children}
        </Title>
        {below !== undefined && <div className={classes.below}>{below}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
