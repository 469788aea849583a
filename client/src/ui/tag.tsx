import type { ReactNode } from 'react';
import classes from './tag.module.css';

type Props = { children: ReactNode; tone?: 'plain' | 'accent' | 'now' };

/** A word about something, in a thin frame; `now` only for what is running. */
export function Tag({ children, tone = 'plain' }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
