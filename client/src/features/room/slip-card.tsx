import { removeSlip, type Slip, writeSlip } from '@casecircle/shared/document/entries.ts';
import { Button, Group } from '@mantine/core';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { kindWords } from './entry-kinds.ts';
import classes from './notebook-panel.module.css';
import { useRoom } from './room-context.ts';
import { SlipRelease } from './slip-release.tsx';
import { useDraft } from './use-draft.ts';
import { useOpenings } from './use-openings.ts';
import { WordsForm } from './words-form.tsx';

/** One slip. Once shared it stays as it was: a copy of it is on the table. */
export function SlipCard({ slip }: { slip: Slip }) {
  const { notebook } = useRoom();
  const form = useDraft(`slip ${slip.id}`);
  const { name, Icon } = kindWords[slip.kind];
  const released = slip.releasedAt !== null;
  const editing = form.draft !== undefined && (!released || form.changed);
  const { kind, at, releasedAt } = slip;
  const save = (text: string) => writeSlip(notebook.document, slip.id, { kind, at, releasedAt, text });
  return (
    <li
      className={classes.slip}
      data-released={released || undefined}
      aria-label={`${name}: ${slip.text.slice(0, 60)}`}
    >
      <p className={classes.head}>
        <Icon size={16} aria-hidden="true" />
        {name}
        {released && <span className={classes.released}>Shared with the group</span>}
      </p>
      {editing ? (
        <WordsForm
          form={form}
          label="The slip"
          save="Keep"
          onSave={save}
          closed={released ? { why: 'The slip is shared now.', kind } : undefined}
        />
      ) : (
        <p className={classes.words}>{slip.text}</p>
      )}
      {!(released || editing) && (
        <>
          <Group gap={4} mt={8} ml={-8}>
            <SlipRelease slip={slip} />
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => form.open(slip.text)}>
              Edit
            </Button>
            <ConfirmButton
              size="compact-sm"
              color="gray"
              question="The slip is gone from your notebook. Nobody else had it."
              confirm="Throw it away"
              onConfirm={() => removeSlip(notebook.document, slip.id)}
            >
              Throw away
            </ConfirmButton>
          </Group>
          <WhenItMayBeShared slip={slip} />
        </>
      )}
    </li>
  );
}

function WhenItMayBeShared({ slip }: { slip: Slip }) {
  const { may, mayGive } = useRoom();
  const phases = useOpenings(slip);
  if (may(slip.kind) || !mayGive('release')) return null;
  if (phases.length > 0) return <p className={classes.hint}>You can share it in: {phases.join(', ')}.</p>;
  return (
    <p className={classes.hint}>
      No phase that is still to come takes {kindWords[slip.kind].plural.toLowerCase()} from you.
    </p>
  );
}
