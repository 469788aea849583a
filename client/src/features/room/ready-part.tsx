import { Button } from '@mantine/core';
import { useRoom } from './room-context.ts';
import classes from './speaking-order.module.css';
import { useCommand } from './use-command.ts';

/** While all write or are silent: saying that one has finished. How many have is for all to see, who has is nobody’s business. */
export function ReadyPart() {
  const { meeting, me, mayGive, here } = useRoom();
  const { give, refused } = useCommand();
  const finished = meeting.ready.includes(me.id);
  const everybody = here.filter(({ role }) => role !== 'observer').length;
  // Of who is gone since the server told, it does not say who they are.
  const ready = Math.min(meeting.ready.length, everybody);
  return (
    <>
      <p className={classes.quiet}>
        {ready} of {everybody} ready
      </p>
      {mayGive('ready') && (
        <Button
          size="compact-sm"
          variant={finished ? 'subtle' : 'light'}
          {...(finished ? { color: 'gray' } : {})}
          onClick={() => give({ kind: 'ready', ready: !finished })}
        >
          {finished ? 'Not yet after all' : 'I have finished'}
        </Button>
      )}
      {refused !== undefined && (
        <span role="alert" className={classes.quiet}>
          {refused}
        </span>
      )}
    </>
  );
}
