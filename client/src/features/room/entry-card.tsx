import { type AnswerValue, type Entry, removeEntry, writeEntry } from '@casecircle/shared/document/entries.ts';
import { entryName, ownedKey } from '@casecircle/shared/document/roots.ts';
import { Button, Group } from '@mantine/core';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { AnswerPart } from './answer-part.tsx';
import classes from './entry-card.module.css';
import { kindWords } from './entry-kinds.ts';
import { EntryLead } from './entry-lead.tsx';
import { EntryTags } from './entry-tags.tsx';
import { FlagNote } from './flag-note.tsx';
import { MarkChooser } from './mark-chooser.tsx';
import { Resonance } from './resonance.tsx';
import { useRoom } from './room-context.ts';
import { StandingChooser } from './standing-chooser.tsx';
import { useCaseOf } from './use-case-of.ts';
import { type OpenDraft, useDraft } from './use-draft.ts';
import { WordsForm } from './words-form.tsx';

type Props = { entry: Entry; answer: AnswerValue | undefined; resonating?: readonly string[] };

/** One entry: what kind, whose, the words; below it what the presenter makes of it, and who says “me too”. */
export function EntryCard({ entry, answer, resonating = [] }: Props) {
  const { me, may, nameOf } = useRoom();
  const form = useDraft(entryPlace(entry));
  const { name, Icon } = kindWords[entry.kind];
  const author = nameOf(entry.author);
  const mine = entry.author === me.id && may(entry.kind);
  const editing = form.draft !== undefined && (mine || form.changed);
  const { seats } = useCaseOf(entry);
  return (
    <li className={classes.entry} data-kind={entry.kind} aria-label={`${name} by ${author}`}>
      <div className={classes.head}>
        <Icon size={16} aria-hidden="true" />
        <span>{name}</span>
        <span className={classes.author}>{entry.author === me.id ? 'You' : author}</span>
        <EntryLead entry={entry} about={`${name.toLowerCase()} by ${author}`} />
      </div>
      {editing ? (
        <EditedEntry entry={entry} form={form} closed={!mine} />
      ) : (
        <p className={classes.words}>{entry.text}</p>
      )}
      <FlagNote place={{ root: 'entries', key: ownedKey(entry.author, entry.id) }} />
      <EntryTags tags={entry} seats={seats} />
      {mine && !editing && <OwnEntry entry={entry} onEdit={() => form.open(entry.text)} />}
      <AnswerPart entry={entry} answer={answer} />
      {entry.kind === 'question' ? (
        <StandingChooser entry={entry} answer={answer} />
      ) : (
        <MarkChooser entry={entry} answer={answer} />
      )}
      <Resonance entry={entry} people={resonating} />
    </li>
  );
}

function OwnEntry({ entry, onEdit }: { entry: Entry; onEdit: () => void }) {
  const { table } = useRoom();
  return (
    <Group gap={4} className={classes.own}>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={onEdit}>
        Edit
      </Button>
      <ConfirmButton
        size="compact-xs"
        color="gray"
        question="It disappears for everyone. Whoever has read it has read it."
        confirm="Remove it"
        onConfirm={() => removeEntry(table.document, entry.author, entry.id)}
      >
        Remove
      </ConfirmButton>
    </Group>
  );
}

function EditedEntry({ entry, form, closed }: { entry: Entry; form: OpenDraft; closed: boolean }) {
  const { table } = useRoom();
  const { id, author, ...value } = entry;
  return (
    <WordsForm
      form={form}
      label="Your words"
      save="Save"
      onSave={(text) => writeEntry(table.document, author, id, { ...value, text })}
      closed={closed ? { why: `${kindWords[value.kind].plural} are closed now.`, kind: value.kind } : undefined}
    />
  );
}

/** Where this entry is being changed. */
export function entryPlace(entry: Entry): string {
  return `entry ${entryName(entry)}`;
}
