import type { ReactNode } from 'react';
import classes from './card.module.css';

type Props = { children: ReactNode; tone?: 'plain' | 'now' | 'accent' };

/** A sheet of paper on the page. `now` has the warm edge, only for what is running; `accent` asks for something. */
export function Card({ children, tone = 'plain' }: Props) {
  return (
    <div className={classes.card} data-tone={tone}>
      {children}
    </div>
  );
}
