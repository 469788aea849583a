import type { ReactNode } from 'react';
import classes from './ledger.module.css';

/** Lines that one reads down, each with room for one step at its end. */
export function Ledger({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.ledger} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </ul>
  );
}

type LineProps = {
  /** What one looks for first: a date, a name. */
  title: ReactNode;
  detail?: ReactNode;
  /** A word or two about its state. */
  state?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

export function LedgerLine({ title, detail, state, actions, children }: LineProps) {
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <div className={classes.title}>
          {title}
          {state !== undefined && <span className={classes.state}>{state}</span>}
        </div>
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      {children !== undefined && <div className={classes.more}>{children}</div>}
    </li>
  );
}
