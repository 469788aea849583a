import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './problem.module.css';

type Props = {
  /** What happened, what was kept, what to do. */
  children: ReactNode;
  title?: string;
  /** What to do, as a button or a link. */
  step?: ReactNode;
};

/** Something went wrong, said beside what it is about and spoken to screen readers. */
export function Problem({ children, title, step }: Props) {
  return (
    <div className={classes.problem} role="alert">
      <IconAlertCircle className={classes.icon} size={20} aria-hidden />
      <div className={classes.words}>
        {title !== undefined && <strong className={classes.title}>{title}</strong>}
        <div>{children}</div>
        {step !== undefined && <div className={classes.step}>{step}</div>}
      </div>
    </div>
  );
}
