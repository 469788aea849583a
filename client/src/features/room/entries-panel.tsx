import { entryName } from '@casecircle/shared/document/roots.ts';
import { formatOf, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Composer } from './composer.tsx';
import classes from './entries-panel.module.css';
import { EntryCard } from './entry-card.tsx';
import { useRoom } from './room-context.ts';
import { type EntryGroup, shownEntries } from './shown-entries.ts';
import { useAnswers, useEntries } from './use-entries.ts';

/** What the running phase asks for, the entries, and the place to write one. */
export function EntriesPanel() {
  const { meeting, table } = useRoom();
  const groups = shownEntries(meeting, formatOf(meeting), useEntries(table.document));
  const phase = phaseOf(meeting);
  return (
    <section aria-label="Entries" className={classes.panel}>
      <Composer />
      {groups.length === 0 && <Quiet>{nothingYet(phase?.verb)}</Quiet>}
      {groups.map((group) => (
        <Group key={group.phaseId} group={group} running={group.phaseId === phase?.id} />
      ))}
    </section>
  );
}

function Group({ group, running }: { group: EntryGroup; running: boolean }) {
  const { table, meeting } = useRoom();
  const answers = useAnswers(table.document, meeting.presenter);
  const list = (
    <ol className={classes.entries} aria-label={group.name}>
      {group.entries.map((entry) => (
        <EntryCard key={entryName(entry)} entry={entry} answer={answers.get(entryName(entry))} />
      ))}
    </ol>
  );
  if (running) return list;
  return (
    <details className={classes.group} open={group.open}>
      <summary>
        {group.name} <span className={classes.count}>({group.entries.length})</span>
      </summary>
      {list}
    </details>
  );
}

function nothingYet(verb: string | undefined): string {
  if (verb === 'tell') return 'Questions and feedback will stand here. For now, the presenter tells the case.';
  if (verb === 'silence') return 'Nothing was written before the pause.';
  return 'Nothing here yet. What people write appears for everyone at once.';
}
