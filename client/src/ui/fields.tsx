import type { FormEventHandler, ReactNode } from 'react';
import classes from './fields.module.css';
import { RefusalNote } from './refusal-note.tsx';

type FormProps = {
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
  /** The buttons, below the fields and below what went wrong. */
  actions: ReactNode;
  problem?: Error | undefined;
  label?: string;
};

/** A form as a column of fields. The browser's own validation is off: mistakes are told in our words. */
export function Fields({ onSubmit, children, actions, problem, label }: FormProps) {
  return (
    <form className={classes.fields} noValidate onSubmit={onSubmit} {...(label ? { 'aria-label': label } : {})}>
      {children}
      <RefusalNote error={problem} />
      <div className={classes.actions}>{actions}</div>
    </form>
  );
}

/** Short fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
