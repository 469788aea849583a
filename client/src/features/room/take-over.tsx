import { Button } from '@mantine/core';
import { keptFocus } from '../../ui/kept-focus.ts';
import classes from './facilitator-controls.module.css';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

/** For the group’s other facilitators: who leads, and the one step in which they take it over, whether that person is here or not. */
export function TakeOver() {
  const { meeting, nameOf, present } = useRoom();
  const { give, refused } = useCommand();
  const { lead } = meeting;
  const away = lead !== null && !present.includes(lead);
  return (
    <section ref={keptFocus} aria-label="Facilitating" className={classes.controls}>
      <div className={classes.leading}>
        <span>{lead === null ? 'Nobody leads' : `${nameOf(lead)} leads${away ? ', away' : ''}`}</span>
        <Button size="xs" variant={away ? 'light' : 'default'} onClick={() => give({ kind: 'take-over' })}>
          Take over
        </Button>
      </div>
      {refused !== undefined && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  );
}
