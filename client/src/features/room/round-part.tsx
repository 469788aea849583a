import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { IconCheck, IconMicrophone } from '@tabler/icons-react';
import { useRoom } from './room-context.ts';
import { type RoundTurn, roundOrder, roundOver, type TurnState } from './round-order.ts';
import classes from './round-part.module.css';

/** The round: its number, who had a turn, who speaks, who comes next, who passed. */
export function RoundPart({ circle }: { circle: readonly PersonId[] }) {
  const { meeting } = useRoom();
  const { turns } = meeting;
  const order = roundOrder(turns, circle);
  return (
    <div className={classes.round}>
      <p className={classes.number}>
        Round {turns.round}
        {roundOver(turns, circle) && <strong className={classes.over}>Everybody has had a turn.</strong>}
      </p>
      {order.length > 0 ? (
        <ol aria-label={`Turns of round ${turns.round}`} className={classes.turns}>
          {order.map((turn) => (
            <Turn key={turn.person} turn={turn} />
          ))}
        </ol>
      ) : (
        <p className={classes.number}>Nobody who takes turns is here yet.</p>
      )}
    </div>
  );
}

const words: Record<TurnState, string> = {
  had: 'has spoken',
  speaking: 'has the floor',
  next: 'next',
  'to come': '',
  passed: 'passed',
};

function Turn({ turn: { person, state, asked } }: { turn: RoundTurn }) {
  const { me, nameOf, present } = useRoom();
  const mine = person === me.id;
  const myTurn = mine && state === 'speaking';
  const name = myTurn ? 'Your turn' : mine ? 'You' : nameOf(person);
  const what = [
    myTurn ? '' : mine && state === 'had' ? 'have spoken' : words[state],
    asked && state === 'to come' && 'asked',
    state === 'speaking' && !present.includes(person) && 'away',
  ].filter(Boolean);
  return (
    <li data-state={state} data-mine={mine || undefined}>
      {state === 'had' && <IconCheck size={14} aria-hidden="true" />}
      {state === 'speaking' && <IconMicrophone size={16} aria-hidden="true" />}
      <span className={classes.name}>{name}</span>
      {what.length > 0 && <span className={classes.what}> {what.join(', ')}</span>}
    </li>
  );
}
