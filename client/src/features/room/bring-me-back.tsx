import { type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { presentsNow, silencesPresenter } from '@casecircle/shared/domain/meeting/roles.ts';
import { Button } from '@mantine/core';
import { answerAhead } from './answer-ahead.ts';
import { useRoom } from './room-context.ts';
import classes from './speaking-order.module.css';
import { useCommand } from './use-command.ts';

/** For the presenter whom the method keeps silent: what comes for them, and the way back into the talk. */
export function BringMeBack() {
  const { meeting, me } = useRoom();
  const { give, refused } = useCommand();
  if (!presentsNow(me.id, meeting) || !silencesPresenter(meeting)) return null;
  const { bringBack } = meeting;
  return (
    <div className={classes.back}>
      <span className={classes.quiet}>
        {phaseOf(meeting)?.speaks.length !== 0 && 'You listen in this phase. '}
        {bringBack ? 'Whoever leads knows that you want to come back. You need not say why.' : answerWords(meeting)}
      </span>
      <Button
        size="compact-sm"
        variant={bringBack ? 'subtle' : 'light'}
        {...(bringBack ? { color: 'gray' } : {})}
        onClick={() => give({ kind: 'bring-me-back', wish: !bringBack })}
      >
        {bringBack ? 'I can wait after all' : 'Bring me back'}
      </Button>
      {refused !== undefined && (
        <span role="alert" className={classes.quiet}>
          {refused}
        </span>
      )}
    </div>
  );
}

/** That an answer comes which nobody interrupts: what makes silence bearable. */
function answerWords(meeting: Meeting): string {
  const answer = answerAhead(meeting);
  return answer === undefined
    ? 'You need not defend anything.'
    : `In “${answer.name}” you answer, and nobody interrupts you.`;
}
