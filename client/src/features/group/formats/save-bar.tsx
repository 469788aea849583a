import { Button } from '@mantine/core';
import { isRefused } from '../../../http/problem.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import classes from './save-bar.module.css';
import type { FormatEditing } from './use-format-editing.ts';

type Props = { editing: FormatEditing; onFlawed: () => void };

/** Whether everything is stored, and the way to store it; in sight wherever one edits. */
export function SaveBar({ editing, onFlawed }: Props) {
  const { flaws, unsaved, overtaken, busy, problem } = editing;
  const save = () => (flaws.length > 0 ? onFlawed() : editing.save());
  return (
    <div className={classes.bar}>
      {overtaken ? (
        <Overtaken editing={editing} onFlawed={onFlawed} />
      ) : (
        <RefusalNote error={otherThanStale(problem)} />
      )}
      <div className={classes.row}>
        <p className={classes.state} data-flawed={flaws.length > 0 || undefined}>
          {stateWords(flaws.length, unsaved)}
        </p>
        {unsaved && (
          <ConfirmButton
            question="Everything you changed since it was last saved is lost."
            confirm="Discard my changes"
            onConfirm={editing.discard}
          >
            Discard
          </ConfirmButton>
        )}
        <Button loading={busy} disabled={!unsaved || overtaken} onClick={save}>
          Save the format
        </Button>
      </div>
    </div>
  );
}

/** Two facilitators edited at once: one of them decides, nothing is lost unasked. */
function Overtaken({ editing, onFlawed }: Props) {
  const flawed = editing.flaws.length > 0;
  const steps = (
    <div className={classes.row}>
      <ConfirmButton
        variant="default"
        size="xs"
        question="What the other person changed is replaced by what you see here."
        confirm="Save mine over theirs"
        loading={editing.busy}
        onConfirm={() => (flawed ? onFlawed() : editing.saveOver())}
      >
        Keep mine
      </ConfirmButton>
      <ConfirmButton
        variant="default"
        size="xs"
        question="What you changed here is replaced by what the other person saved."
        confirm="Take theirs"
        onConfirm={editing.discard}
      >
        Take theirs
      </ConfirmButton>
    </div>
  );
  return (
    <Problem step={steps}>
      Somebody else has changed this format meanwhile. What you typed is still here, and nothing of it is saved yet.
    </Problem>
  );
}

/** That somebody else was faster is told with the newer version at hand. */
function otherThanStale(problem: Error | undefined): Error | undefined {
  return isRefused(problem, 'wrong-stage') ? undefined : problem;
}

function stateWords(flaws: number, unsaved: boolean): string {
  if (flaws > 0)
    return `${flaws === 1 ? 'One thing' : `${flaws} things`} to mend before it can be saved. What you typed is kept.`;
  return unsaved
    ? 'Not saved yet. What you typed is kept in this tab; a rehearsal plays what is saved.'
    : 'Everything is saved. Planned meetings keep the format they were planned with.';
}
