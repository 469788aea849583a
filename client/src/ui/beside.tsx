import type { ReactNode } from 'react';
import classes from './beside.module.css';

/** Soft words beside a form: what it means and what comes after. */
export function Beside({ children }: { children: ReactNode }) {
  return <div className={classes.beside}>{children}</div>;
}
