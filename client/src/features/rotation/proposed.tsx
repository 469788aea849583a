import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import classes from './proposed.module.css';
import { ProposedMoves, ProposedStart } from './proposed-moves.tsx';
import { begins, proposedWords } from './proposed-words.ts';
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
  const { change, preview } = proposed;
  const Moves = begins(change, preview) ? ProposedStart : ProposedMoves;
  return (
    <fieldset ref={box} tabIndex={-1} className={classes.proposed}>
      <legend className={classes.legend}>Before you decide</legend>
      <p className={classes.sentence}>{proposedWords(change, preview, zone)}</p>
      <Moves moves={preview.moves} zone={zone} />
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
