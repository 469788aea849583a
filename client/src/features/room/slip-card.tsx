import { removeSlip, type Slip, writeSlip } from '@casecircle/shared/document/entries.ts';
import { Button, Group } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { kindWords } from './entry-kinds.ts';
import { EntryTags } from './entry-tags.tsx';
import classes from './notebook-panel.module.css';
import { OfferSlip } from './offer-slip.tsx';
import { revealAhead } from './reveal-ahead.ts';
import { useRoom } from './room-context.ts';
import { SlipRelease } from './slip-release.tsx';
import { SlipScope } from './slip-scope.tsx';
import { SlipShow } from './slip-show.tsx';
import { useDraft } from './use-draft.ts';
import { useOpenings } from './use-openings.ts';
import { WordsForm } from './words-form.tsx';

/** One slip. Once shared it stays as it was: a copy of it is on the table. */
export function SlipCard({ slip }: { slip: Slip }) {
  return slip.onlyWords ? <BlankedWords slip={slip} /> : <Thought slip={slip} />;
}

/** Words that were blanked in something: kept for their author, to look at or to throw away. */
function BlankedWords({ slip }: { slip: Slip }) {
  const { notebook } = useRoom();
  return (
    <li className={classes.slip} aria-label={`Blanked words: ${slip.text.slice(0, 60)}`}>
      <p className={classes.head}>
        <IconEraser size={16} aria-hidden="true" />
        Blanked words
      </p>
      <p className={classes.words}>{slip.text}</p>
      <p className={classes.hint}>
        A facilitator blanked them for everyone in what you wrote; the rest of it still stands. They are kept here for
        you alone; whoever had read them has read them.
      </p>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        ml={-8}
        onClick={() => removeSlip(notebook.document, slip.id)}
      >
        Throw away
      </Button>
    </li>
  );
}

function Thought({ slip }: { slip: Slip }) {
  const { notebook, slot } = useRoom();
  const form = useDraft(`slip ${slip.id}`);
  const { name, Icon } = kindWords[slip.kind];
  const released = slip.releasedAt !== null;
  const editing = form.draft !== undefined && (!released || form.changed);
  const { id, ...value } = slip;
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
          onSave={(text) => writeSlip(notebook.document, id, { ...value, text })}
          closed={released ? { why: 'The slip is shared now.', kind: slip.kind } : undefined}
        />
      ) : (
        <p className={classes.words}>{slip.text}</p>
      )}
      <EntryTags tags={slip} seats={slot.format.seats} />
      <SlipScope slip={slip} />
      {!(released || editing) && <SlipActs slip={slip} onEdit={() => form.open(slip.text)} />}
    </li>
  );
}

function SlipActs({ slip, onEdit }: { slip: Slip; onEdit: () => void }) {
  const { me, meeting, notebook, quiet } = useRoom();
  const read = slip.shownAt !== undefined || slip.blankedAt !== undefined;
  return (
    <>
      {!quiet && revealAhead(me, meeting)?.kinds.includes(slip.kind) && <OfferSlip slip={slip} />}
      <Group gap={4} mt={8} ml={-8}>
        <SlipShow slip={slip} />
        <SlipRelease slip={slip} />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onEdit}>
          Edit
        </Button>
        <ConfirmButton
          size="compact-sm"
          color="gray"
          question={`The slip is gone from your notebook. ${read ? 'Others have read it; that stays so.' : 'Nobody else had it.'}`}
          confirm="Throw it away"
          onConfirm={() => removeSlip(notebook.document, slip.id)}
        >
          Throw away
        </ConfirmButton>
      </Group>
      <WhenItMayBeShared slip={slip} />
    </>
  );
}

function WhenItMayBeShared({ slip }: { slip: Slip }) {
  const { may, mayGive, quiet } = useRoom();
  const phases = useOpenings(slip);
  if (may(slip.kind) || !mayGive('release') || quiet) return null;
  if (phases.length > 0) return <p className={classes.hint}>You can share it in: {phases.join(', ')}.</p>;
  return (
    <p className={classes.hint}>
      No phase that is still to come takes {kindWords[slip.kind].plural.toLowerCase()} from you.
    </p>
  );
}
