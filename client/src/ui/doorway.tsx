import type { ReactNode } from 'react';
import classes from './doorway.module.css';

/** One calm column in the middle of the page, for what happens before one is inside. */
export function Doorway({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.doorway} data-wide={wide || undefined}>
      {children}
    </div>
  );
}
