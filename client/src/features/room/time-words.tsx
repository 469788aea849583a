import { leftMs } from '@casecircle/shared/domain/meeting/clock.ts';
import { behindMs } from '@casecircle/shared/domain/meeting/time.ts';
import { momentWords, paceWords, wholeMs } from './phase-moment.ts';
import { useRoom } from './room-context.ts';
import classes from './time-words.module.css';
import { useNow } from './use-now.ts';

/** Under the clock: what there is to say of the phase's time, and whether the meeting will end as planned. */
export function TimeWords() {
  const { meeting, serverOffset } = useRoom();
  const now = useNow(serverOffset);
  const { stage } = meeting;
  if (stage.kind !== 'phase') return null;
  const moment = momentWords(leftMs(stage.clock, now), wholeMs(meeting));
  return (
    <p className={classes.words}>
      <span>{paceWords(behindMs(meeting, now))}</span>
      {moment !== '' && <span className={classes.moment}>{moment}</span>}
    </p>
  );
}
