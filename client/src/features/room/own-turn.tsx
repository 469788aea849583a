import { goesRound, maySpeak, takesTurns } from '@casecircle/shared/domain/meeting/circle.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { presentsNow, silencesPresenter } from '@casecircle/shared/domain/meeting/roles.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRoom } from './room-context.ts';
import classes from './speaking-order.module.css';
import type { Commanding } from './use-command.ts';

type Giving = Pick<Commanding, 'give'>;

/** Asking for a turn, passing, and giving the floor back. */
export function OwnTurn({ give }: Giving) {
  const { meeting, me, mayGive } = useRoom();
  const { speaking, waiting, passed, had } = meeting.turns;
  const phase = phaseOf(meeting);
  if (!phase || !mayGive('ask-turn')) return null;
  const round = goesRound(phase);
  const pass = (words: string) => (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={() => give({ kind: 'pass-turn' })}>
      {words}
    </Button>
  );
  if (speaking === me.id) return round ? <MyTurn give={give} pass={pass('Pass')} /> : pass('I have finished');
  if (waiting.includes(me.id)) return pass('Pass after all');
  if (!takesTurns(me, meeting)) {
    // What a silenced presenter is told stands beside their way back.
    if (presentsNow(me.id, meeting) && silencesPresenter(meeting)) return null;
    const words = maySpeak(me, meeting) ? 'You answer when you are asked.' : 'You listen in this phase.';
    return <span className={classes.quiet}>{words}</span>;
  }
  const again = round && had.includes(me.id);
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => give({ kind: 'ask-turn' })}>
        {again ? 'Ask for a turn in the next round' : 'Ask for a turn'}
      </Button>
      {passed.includes(me.id) ? <span className={classes.quiet}>You passed.</span> : !again && pass('Pass')}
    </>
  );
}

/** “I am done” gives the floor to whoever is next, so that a round goes on by itself. */
function MyTurn({ give, pass }: Giving & { pass: ReactNode }) {
  return (
    <>
      <Button size="compact-sm" onClick={({ detail }) => detail <= 1 && give({ kind: 'next-turn' })}>
        I am done
      </Button>
      {pass}
    </>
  );
}
