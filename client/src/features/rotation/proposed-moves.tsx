import type { SeasonPreview } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { longDay, shortDay } from '../../ui/when.ts';
import classes from './proposed.module.css';

type Move = SeasonPreview['moves'][number];
type Props = { moves: readonly Move[]; zone: string };

/** The first change of each person, a line each; everything behind one button. */
export function ProposedMoves({ moves, zone }: Props) {
  const [all, setAll] = useState(false);
  if (moves.length === 0) return null;
  const firsts = firstOfEach(moves);
  const shown = all ? moves : firsts;
  return (
    <>
      <ul className={classes.moves} aria-label="What moves">
        {shown.map(({ person, from, to }, place) => (
          <li key={`${person.id} ${place}`} className={classes.move}>
            <bdi className={classes.who}>{person.name}</bdi>
            <span className={classes.dates}>
              {from === null ? 'a new turn' : shortDay(from.startsAt, zone)}
              <IconArrowRight size={14} role="img" aria-label="to" />
              {to === null ? 'no turn in what is planned' : shortDay(to.startsAt, zone)}
            </span>
          </li>
        ))}
      </ul>
      {!all && moves.length > firsts.length && <ShowAll count={moves.length} onClick={() => setAll(true)} />}
    </>
  );
}

/** A season that had no turn before: who presents on its first days. */
export function ProposedStart({ moves, zone }: Props) {
  const [all, setAll] = useState(false);
  const turns = startsOf(moves);
  const shown = all ? turns : turns.slice(0, firstFew);
  return (
    <>
      <ul className={classes.moves} aria-label="The first turns">
        {shown.map(({ person, startsAt }, place) => (
          <li key={`${person.id} ${place}`} className={classes.move}>
            <bdi className={classes.who}>{person.name}</bdi>
            <span className={classes.dates}>{longDay(startsAt, zone)}</span>
          </li>
        ))}
      </ul>
      {shown.length < turns.length && <ShowAll count={turns.length} onClick={() => setAll(true)} />}
    </>
  );
}

function ShowAll({ count, onClick }: { count: number; onClick: () => void }) {
  return (
    <Button variant="subtle" color="gray" size="compact-sm" className={classes.all} onClick={onClick}>
      Show all {count}
    </Button>
  );
}

const firstFew = 4;

/** Turns that come new, soonest first. */
export function startsOf(moves: readonly Move[]) {
  return moves
    .flatMap(({ person, to }) => (to === null ? [] : [{ person, startsAt: to.startsAt }]))
    .toSorted((one, other) => one.startsAt - other.startsAt);
}

function firstOfEach(moves: readonly Move[]): Move[] {
  const lies = ({ from, to }: Move) => Math.min(...[from, to].flatMap((at) => (at === null ? [] : [at.startsAt])));
  const soonest = moves.toSorted((one, other) => lies(one) - lies(other));
  return soonest.filter(({ person }, place) => soonest.findIndex((each) => each.person.id === person.id) === place);
}
