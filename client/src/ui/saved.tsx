import { IconCheck } from '@tabler/icons-react';
import classes from './saved.module.css';

/** A quiet word beside a button after the server has kept something. */
export function Saved({ children = 'Saved' }: { children?: string }) {
  return (
    <span className={classes.saved}>
      <IconCheck size={16} aria-hidden />
      {children}
    </span>
  );
}
