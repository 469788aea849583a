import type { Slip } from '@casecircle/shared/document/entries.ts';
import { useState } from 'react';
import { whenSaved } from '../../live/when-saved.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import classes from './notebook-panel.module.css';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

const notSavedYet =
  'The slip is not saved on the server yet, so it could not be shared. Try again once you are connected.';

/** The author's act that copies a slip to the table: says what it means first, and never pretends to undo it. */
export function SlipRelease({ slip }: { slip: Slip }) {
  const { may, mayGive, notebook } = useRoom();
  const { give, busy, refused } = useCommand();
  const [problem, setProblem] = useState<string>();
  if (!mayGive('release')) return null;
  const release = async () => {
    // The server copies what it has: a slip that is still on its way would be unknown to it.
    if (!(await whenSaved(notebook))) {
      setProblem(notSavedYet);
      return;
    }
    setProblem(undefined);
    if (await give({ kind: 'release', slipId: slip.id, as: slip.kind })) announce('Shared with the group.');
  };
  const words = problem ?? refused;
  return (
    <>
      <ConfirmButton
        size="compact-sm"
        color="pine"
        disabled={!may(slip.kind)}
        loading={busy}
        question="Everyone in this meeting will read this slip with your name on it. What people have read cannot be taken back."
        confirm="Share it now"
        onConfirm={() => void release()}
      >
        Share with the group
      </ConfirmButton>
      {words !== undefined && (
        <p role="alert" className={classes.hint}>
          {words}
        </p>
      )}
    </>
  );
}
