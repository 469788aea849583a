import type { AnswerValue, Entry } from '@casecircle/shared/document/entries.ts';
import { entryName, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { plainText, RichTextView } from '../../live/rich-text-view.tsx';
import { useRoot } from '../../live/use-root.ts';
import { Fence } from '../../ui/fence.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { CaseSection } from './case-section.tsx';
import { kindWords } from './entry-kinds.ts';
import { MarkShown } from './mark-chooser.tsx';
import { nameIn } from './room-context.ts';
import { byPhase } from './shown-entries.ts';
import classes from './summary-body.module.css';
import { useAnswers, useEntries } from './use-entries.ts';
import { useTakeaways } from './use-takeaways.ts';

type Props = { view: MeetingView; table: Y.Doc };

export function SummaryBody({ view, table }: Props) {
  return (
    <article className={classes.summary}>
      <Fence>
        <CaseSection view={view} table={table} />
      </Fence>
      <Fence>
        <TakeawaySection view={view} table={table} />
      </Fence>
      <Fence>
        <EntrySections view={view} table={table} />
      </Fence>
      <Fence>
        <NotesSection table={table} />
      </Fence>
    </article>
  );
}

function TakeawaySection({ view, table }: Props) {
  const { taken, intention } = useTakeaways(table, view.presenter.id);
  return (
    <Section title="What was taken along">
      {taken.length === 0 && !intention && <Quiet>Nothing was written down.</Quiet>}
      <ul className={classes.taken}>
        {taken.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {intention && (
        <p className={classes.intention}>
          <strong>Intention: </strong>
          {intention.text}
        </p>
      )}
    </Section>
  );
}

function EntrySections({ view, table }: Props) {
  const entries = useEntries(table).filter(({ caseId }) => caseId === view.caseId);
  const answers = useAnswers(table, view.presenter.id);
  const groups = byPhase(view.phases, entries);
  return groups.map((group) => (
    <Section key={group.phaseId} title={group.name}>
      <ol className={classes.entries}>
        {group.entries.map((entry) => (
          <SummaryEntry key={entryName(entry)} entry={entry} answer={answers.get(entryName(entry))} view={view} />
        ))}
      </ol>
    </Section>
  ));
}

type EntryProps = { entry: Entry; answer: AnswerValue | undefined; view: MeetingView };

function SummaryEntry({ entry, answer, view }: EntryProps) {
  return (
    <li>
      <p className={classes.who}>
        {kindWords[entry.kind].name}, {nameIn(view, entry.author)}
      </p>
      <p className={classes.words}>{entry.text}</p>
      {answer?.text && (
        <p className={classes.answer}>
          <span className={classes.who}>{view.presenter.name}: </span>
          {answer.text}
        </p>
      )}
      {answer?.mark && <MarkShown mark={answer.mark} />}
    </li>
  );
}

function NotesSection({ table }: { table: Y.Doc }) {
  const notes = table.getXmlFragment(tableRoots.notes);
  const isEmpty = useRoot(
    notes,
    useCallback(() => plainText(notes).trim() === '', [notes]),
  );
  if (isEmpty) return null;
  return (
    <Section title="Group notes">
      <RichTextView fragment={notes} whenEmpty={null} />
    </Section>
  );
}
