import type { SeasonPreview } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { shortDay } from '../../ui/when.ts';
import classes from './proposed.module.css';
import type { Proposal } from './use-proposal.ts';

type Props = { proposal: Proposal; zone: string };

/** What a change would move, before anything happens, with one button to do it and one to leave it. */
export function Proposed({ proposal, zone }: Props) {
  const { proposed, error, apply, leave, applying } = proposal;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (proposed) box.current?.focus();
  }, [proposed]);
  if (!proposed) return <RefusalNote error={error} />;
  return (
    <fieldset ref={box} tabIndex={-1} className={classes.proposed}>
      <legend className={classes.legend}>Before you decide</legend>
      <p className={classes.sentence}>{proposed.preview.sentence}</p>
      <Moves moves={proposed.preview.moves} zone={zone} />
      <RefusalNote error={error} />
      <div className={classes.answers}>
        <Button size="xs" loading={applying} onClick={apply}>
          Do it
        </Button>
        <Button size="xs" variant="default" disabled={applying} onClick={leave}>
          Leave it as it is
        </Button>
      </div>
    </fieldset>
  );
}

const shown = 6;

/** The first of those who move, each with the two dates; the sentence above speaks of all. */
function Moves({ moves, zone }: { moves: SeasonPreview['moves']; zone: string }) {
  if (moves.length === 0) return null;
  return (
    <ul className={classes.moves} aria-label="What moves">
      {moves.slice(0, shown).map(({ person, from, to }, place) => (
        <li key={`${person.id} ${place}`} className={classes.move}>
          <bdi className={classes.who}>{person.name}</bdi>
          <span className={classes.dates}>
            {from === null ? 'a new turn' : shortDay(from.startsAt, zone)}
            <IconArrowRight size={14} role="img" aria-label="to" />
            {to === null ? 'no turn in what is planned' : shortDay(to.startsAt, zone)}
          </span>
        </li>
      ))}
      {moves.length > shown && <li className={classes.more}>and {moves.length - shown} more</li>}
    </ul>
  );
}
