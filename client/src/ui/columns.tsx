import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** What one came for on the left, what goes with it on the right; below each other on a narrow screen. */
export function Columns({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.main}>{children}</div>
      <div className={classes.beside}>{beside}</div>
    </div>
  );
}
