import { entryName } from '@casecircle/shared/document/roots.ts';
import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { returningNow } from '@casecircle/shared/domain/meeting/return.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { answerPlace } from './answer-part.tsx';
import { Composer } from './composer.tsx';
import classes from './entries-panel.module.css';
import { EntryCard, entryPlace } from './entry-card.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { OrphanedWords } from './orphaned-words.tsx';
import { useRoom } from './room-context.ts';
import { type EntryGroup, shownEntries } from './shown-entries.ts';
import { isOpen } from './standing-chooser.tsx';
import { TakenBackNote } from './taken-back-note.tsx';
import { UnopenedLenses } from './unopened-lenses.tsx';
import { useAnswers, useEntries, useResonances } from './use-entries.ts';

/** What the running phase asks for, the entries, and the place to write one. */
export function EntriesPanel() {
  const { meeting, table } = useRoom();
  const entries = useEntries(table.document);
  const groups = shownEntries(meeting, entries);
  const nothing = nothingYet(meeting);
  return (
    <section ref={keptFocus} aria-label="Entries" className={classes.panel}>
      <Composer />
      <OrphanedWords entries={entries} />
      <TakenBackNote />
      {groups.length === 0 && nothing !== undefined && <Quiet>{nothing}</Quiet>}
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      <UnopenedLenses entries={entries} />
    </section>
  );
}

function Group({ group: { name, presenter, entries, running, open } }: { group: EntryGroup }) {
  const { table, unsent } = useRoom();
  const answers = useAnswers(table.document, presenter);
  const resonances = useResonances(table.document);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const writing = useStore(unsent, ({ drafts }) =>
    entries.some((entry) => entryPlace(entry) in drafts || answerPlace(entry) in drafts),
  );
  const waiting = entries.filter((entry) => entry.kind === 'question' && isOpen(answers.get(entryName(entry))));
  const asked = entries.filter(({ kind }) => kind === 'question');
  const shown = onlyOpen ? entries.filter((entry) => entry.kind !== 'question' || waiting.includes(entry)) : entries;
  // The same element for the running phase and the others: a form that stands open in it must not be made anew.
  return (
    <details className={classes.group} open={running || open || writing}>
      <summary hidden={running}>
        {name} <span className={classes.count}>({entries.length})</span>
      </summary>
      {asked.length > 1 && (
        <OpenQuestions open={waiting.length} of={asked.length} only={onlyOpen} onOnly={setOnlyOpen} />
      )}
      <ol className={classes.entries} aria-label={name}>
        {shown.map((entry) => (
          <EntryCard
            key={entryName(entry)}
            entry={entry}
            answer={answers.get(entryName(entry))}
            resonating={resonances.get(entryName(entry)) ?? []}
          />
        ))}
      </ol>
    </details>
  );
}

const beforeTheCase = 'Questions and feedback will stand here. The case comes after this.';

/** What belongs where no entry is yet; undefined in a phase that asks for none. */
function nothingYet(meeting: Meeting): string | undefined {
  const phase = phaseOf(meeting);
  if (!phase) return 'Nothing was written for the group.';
  if (returningNow(meeting) !== undefined) return beforeTheCase;
  if (phase.verb === 'writeAlone') return 'What people choose for the reveal will stand here, all of it at once.';
  if (entryKinds.some((kind) => (phase.writes[kind]?.length ?? 0) > 0))
    return 'Nothing here yet. What people write appears for everyone at once.';
  const tells = phase.verb === 'tell' && typeof phase.of === 'number';
  return tells ? 'Questions and feedback will stand here. For now, the presenter tells the case.' : undefined;
}
