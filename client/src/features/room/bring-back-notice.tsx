import { Button } from '@mantine/core';
import { answerAhead } from './answer-ahead.ts';
import classes from './facilitator-controls.module.css';
import { useRoom } from './room-context.ts';
import type { Commanding } from './use-command.ts';

/** Tells who leads that the silenced presenter wants to come back, and offers the way there. */
export function BringBackNotice({ give }: Pick<Commanding, 'give'>) {
  const { meeting, presenterName } = useRoom();
  if (!meeting.bringBack) return null;
  const answer = answerAhead(meeting);
  return (
    <div className={classes.notice}>
      <span>{presenterName} asks to be brought back.</span>
      {answer !== undefined && <span className={classes.leadsTo}>That moves everybody to “{answer.name}”.</span>}
      {answer !== undefined && (
        <Button
          size="xs"
          color="ember"
          variant="outline"
          onClick={({ detail }) => detail <= 1 && give({ kind: 'bring-back' })}
        >
          Bring {presenterName} back
        </Button>
      )}
    </div>
  );
}
