import type { ReactNode } from 'react';
import classes from './quiet.module.css';

type Props = { children: ReactNode; step?: ReactNode };

/** Soft words where nothing is yet: what belongs here and, as `step`, the first thing to do. */
export function Quiet({ children, step }: Props) {
  return (
    <div className={classes.quiet}>
      <p className={classes.words}>{children}</p>
      {step !== undefined && <div className={classes.step}>{step}</div>}
    </div>
  );
}
