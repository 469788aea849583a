import type { Slip } from '@casecircle/shared/document/entries.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import classes from './notebook-panel.module.css';
import { useRoom } from './room-context.ts';
import { useFacilitators } from './use-facilitators.ts';
import { useWiden } from './use-widen.ts';

/** The author's act that lets the group's facilitators read a slip, and nobody else. Showing it again brings them its words as they are now. */
export function SlipShow({ slip }: { slip: Slip }) {
  const { mayGive, meeting, quiet } = useRoom();
  const { names, they } = useFacilitators();
  const { widen, busy, problem } = useWiden();
  if (names === '' || !mayGive('show-facilitators') || meeting.stage.kind === 'closed' || quiet) return null;
  const again = slip.shownAt !== undefined;
  return (
    <>
      <ConfirmButton
        size="compact-sm"
        color="pine"
        loading={busy}
        question={
          again
            ? `${names} will read the slip as it is now. What was read before cannot be taken back.`
            : `${names} will read this slip with your name on it, and nobody else. What has been read cannot be taken back.`
        }
        confirm="Show it now"
        onConfirm={() => widen({ kind: 'show-facilitators', slipId: slip.id }, `Shown to ${names}.`)}
      >
        {again ? 'Show it as it is now' : `Show the ${they}`}
      </ConfirmButton>
      {problem !== undefined && (
        <p role="alert" className={classes.hint}>
          {problem}
        </p>
      )}
    </>
  );
}
