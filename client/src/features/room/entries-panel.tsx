import { entryName } from '@casecircle/shared/document/roots.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { useStore } from 'zustand';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { answerPlace } from './answer-part.tsx';
import { Composer } from './composer.tsx';
import classes from './entries-panel.module.css';
import { EntryCard, entryPlace } from './entry-card.tsx';
import { OrphanedWords } from './orphaned-words.tsx';
import { useRoom } from './room-context.ts';
import { type EntryGroup, shownEntries } from './shown-entries.ts';
import { useAnswers, useEntries } from './use-entries.ts';

/** What the running phase asks for, the entries, and the place to write one. */
export function EntriesPanel() {
  const { meeting, table } = useRoom();
  const entries = useEntries(table.document);
  const groups = shownEntries(meeting, entries);
  const phase = phaseOf(meeting);
  return (
    <section ref={keptFocus} aria-label="Entries" className={classes.panel}>
      <Composer />
      <OrphanedWords entries={entries} />
      {groups.length === 0 && <Quiet>{nothingYet(phase?.verb)}</Quiet>}
      {groups.map((group) => (
        <Group key={group.phaseId} group={group} running={group.phaseId === phase?.id} />
      ))}
    </section>
  );
}

function Group({ group, running }: { group: EntryGroup; running: boolean }) {
  const { table, slot, unsent } = useRoom();
  const answers = useAnswers(table.document, slot.presenter);
  const writing = useStore(unsent, ({ drafts }) =>
    group.entries.some((entry) => entryPlace(entry) in drafts || answerPlace(entry) in drafts),
  );
  // The same element for the running phase and the others: a form that stands open in it must not be made anew.
  return (
    <details className={classes.group} open={running || group.open || writing}>
      <summary hidden={running}>
        {group.name} <span className={classes.count}>({group.entries.length})</span>
      </summary>
      <ol className={classes.entries} aria-label={group.name}>
        {group.entries.map((entry) => (
          <EntryCard key={entryName(entry)} entry={entry} answer={answers.get(entryName(entry))} />
        ))}
      </ol>
    </details>
  );
}

function nothingYet(verb: string | undefined): string {
  if (verb === 'tell') return 'Questions and feedback will stand here. For now, the presenter tells the case.';
  if (verb === 'silence') return 'Nothing was written before the pause.';
  return 'Nothing here yet. What people write appears for everyone at once.';
}
