import { Button } from '@mantine/core';
import { useId } from 'react';
import type { Action } from './actions.ts';
import classes from './details.module.css';
import type { Acts } from './use-acts.ts';

type Props = {
  actions: readonly Action[];
  acts: Acts;
  /** Tells buttons of the same words apart: the case or the day that they are about. */
  about: string;
  /** Set apart from what is above it. */
  apart?: boolean;
};

/** What can be done, as a row of quiet buttons; the one answer that others wait for stands out. */
export function ActionRow({ actions, acts, about, apart = false }: Props) {
  const id = useId();
  if (actions.length === 0) return null;
  return (
    <>
      <div className={classes.actions} data-apart={apart || undefined}>
        {actions.map((action, place) => (
          <Button
            key={action.label}
            size="xs"
            variant={stands(action) ? 'light' : 'default'}
            aria-label={`${action.label}, ${about}`}
            {...(action.kind === 'form' ? { 'aria-expanded': acts.isOpen(action) } : {})}
            {...(action.note === undefined ? {} : { 'aria-describedby': `${id}-${place}` })}
            loading={acts.isBusy(action)}
            onClick={() => acts.start(action)}
          >
            {action.label}
          </Button>
        ))}
      </div>
      {actions.map(
        ({ label, note }, place) =>
          note !== undefined && (
            <p key={label} id={`${id}-${place}`} className={classes.note}>{`“${label}”: ${note}`}</p>
          ),
      )}
    </>
  );
}

function stands(action: Action): boolean {
  return action.label === 'I’ll take it' || action.label === 'I’ll present';
}
