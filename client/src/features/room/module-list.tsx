import { Button } from '@mantine/core';
import { keptFocus } from '../../ui/kept-focus.ts';
import { useRoom } from './room-context.ts';
import { runningMethod } from './running-method.ts';
import classes from './seats-list.module.css';
import { useCommand } from './use-command.ts';

/** The ways of consulting that the running method offers. The group talks about it, who leads chooses. */
export function ModuleList() {
  const { meeting, mayGive } = useRoom();
  const { give, refused } = useCommand();
  const modules = runningMethod(meeting)?.modules ?? [];
  return (
    <section aria-label="Modules" ref={keptFocus}>
      <ul className={classes.seats}>
        {modules.map(({ id, name, prompt }) => (
          <li key={id} className={classes.seat} data-mine={id === meeting.module || undefined}>
            <div className={classes.words}>
              <strong>{name}</strong>
              {id === meeting.module && <span className={classes.sitters}>chosen</span>}
              <p className={classes.prompt}>{prompt}</p>
            </div>
            {mayGive('choose-module') && id !== meeting.module && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Choose ${name}`}
                onClick={() => give({ kind: 'choose-module', module: id })}
              >
                Choose
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refused !== undefined && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  );
}
