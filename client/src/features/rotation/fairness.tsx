import type { SeasonView, StandingView } from '@casecircle/shared/protocol/season.ts';
import { Section } from '../../ui/section.tsx';
import { shortDay } from '../../ui/when.ts';
import classes from './fairness.module.css';

type Props = { season: Pick<SeasonView, 'standings' | 'timeZone'>; me: string };

/** How the turns are shared out, one mark a turn: presented, still owed, ahead. */
export function Fairness({ season, me }: Props) {
  const { standings, timeZone } = season;
  if (standings.length === 0) return null;
  const lies = ({ next }: StandingView) => next?.startsAt ?? Number.POSITIVE_INFINITY;
  const fresh = standings.every(({ presented, owed, ahead }) => presented + owed + ahead === 0);
  const inOrder = standings.toSorted((one, other) => lies(one) - lies(other));
  return (
    <Section title="Is it fair?">
      {fresh && <p className={classes.fresh}>Nobody has presented yet.</p>}
      <ul className={classes.people} aria-label="Turns of each person">
        {inOrder.map((standing) => (
          <li key={standing.person.id} className={classes.person}>
            <span className={classes.name}>
              <bdi>{standing.person.name}</bdi>
              {standing.person.id === me && ', you'}
            </span>
            <span className={classes.next}>
              {standing.next === null ? 'no turn planned' : `next ${shortDay(standing.next.startsAt, timeZone)}`}
            </span>
            {!fresh && <Marks standing={standing} />}
          </li>
        ))}
      </ul>
      {!fresh && <Legend standings={standings} />}
    </Section>
  );
}

/** The marks of one person, read out as one sentence. */
function Marks({ standing }: { standing: StandingView }) {
  const { presented, owed, ahead } = standing;
  const plain = Math.max(presented - ahead, 0);
  return (
    <span className={classes.marks} role="img" aria-label={standingWords(standing)}>
      {marks('presented', plain)}
      {marks('ahead', presented - plain)}
      {marks('owed', owed)}
      {presented + owed === 0 && <span className={classes.next}>not yet</span>}
    </span>
  );
}

function marks(kind: 'presented' | 'ahead' | 'owed', count: number) {
  return Array.from({ length: count }, (_, place) => <i key={`${kind} ${place}`} className={classes[kind]} />);
}

/** “presented 4 times, 1 turn kept”. */
export function standingWords({ presented, owed, ahead }: Pick<StandingView, 'presented' | 'owed' | 'ahead'>): string {
  const words = [presented === 0 ? 'has not presented yet' : `presented ${times(presented)}`];
  if (owed > 0) words.push(`${turns(owed)} kept and still to come`);
  if (ahead > 0) words.push(`${turns(ahead)} ahead`);
  return words.join(', ');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function turns(count: number): string {
  return count === 1 ? '1 turn' : `${count} turns`;
}

/** Only of what is there to be explained. */
function Legend({ standings }: { standings: readonly StandingView[] }) {
  const owed = standings.some((standing) => standing.owed > 0);
  const ahead = standings.some((standing) => standing.ahead > 0);
  return (
    <p className={classes.legend} aria-hidden>
      <span>
        <i className={classes.presented} /> presented
      </span>
      {ahead && (
        <span>
          <i className={classes.ahead} /> ahead of the order
        </span>
      )}
      {owed && (
        <span>
          <i className={classes.owed} /> kept, still to come
        </span>
      )}
    </p>
  );
}
