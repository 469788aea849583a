import type { Slip } from '@casecircle/shared/document/entries.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import classes from './notebook-panel.module.css';
import { useRoom } from './room-context.ts';
import { useWiden } from './use-widen.ts';

/** The author's act that copies a slip to the table: says what it means first, and never pretends to undo it. */
export function SlipRelease({ slip }: { slip: Slip }) {
  const { may, mayGive, quiet } = useRoom();
  const { widen, busy, problem } = useWiden();
  if (!mayGive('release') || quiet) return null;
  const again =
    slip.blankedAt === undefined
      ? ''
      : 'A facilitator took it from the table. Share it again only without what was the reason. ';
  return (
    <>
      <ConfirmButton
        size="compact-sm"
        color="pine"
        disabled={!may(slip.kind)}
        loading={busy}
        question={`${again}Everyone in this meeting will read this slip with your name on it. What people have read cannot be taken back.`}
        confirm="Share it now"
        onConfirm={() => widen({ kind: 'release', slipId: slip.id, as: slip.kind }, 'Shared with the group.')}
      >
        Share with the group
      </ConfirmButton>
      {problem !== undefined && (
        <p role="alert" className={classes.hint}>
          {problem}
        </p>
      )}
    </>
  );
}
