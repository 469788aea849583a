import type { AnswerValue, Entry } from '@casecircle/shared/document/entries.ts';
import { entryName, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { plainText, RichTextView } from '../../live/rich-text-view.tsx';
import { useRoot } from '../../live/use-root.ts';
import { Fence } from '../../ui/fence.tsx';
import { listed } from '../../ui/listed.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { CaseSection } from './case-section.tsx';
import { kindWords } from './entry-kinds.ts';
import { EntryTags } from './entry-tags.tsx';
import { MarkShown } from './mark-chooser.tsx';
import { nameIn } from './room-context.ts';
import { byPhase, phasesOfCase } from './shown-entries.ts';
import { StandingShown } from './standing-chooser.tsx';
import classes from './summary-body.module.css';
import { useAnswers, useEntries, useResonances } from './use-entries.ts';
import { useTakeaways } from './use-takeaways.ts';

type Props = { view: MeetingView; table: Y.Doc };

/** Every case of the meeting with what was said to it, in their order, and what the group wrote down together. */
export function SummaryBody({ view, table }: Props) {
  return (
    <article className={classes.summary}>
      {view.cases.map((one) => (
        <div key={one.caseId} className={classes.case}>
          <Fence>
            <CaseSection view={view} shown={one} table={table} />
          </Fence>
          <Fence>
            <TakeawaySection view={view} shown={one} table={table} />
          </Fence>
          <Fence>
            <EntrySections view={view} shown={one} table={table} />
          </Fence>
        </div>
      ))}
      <Fence>
        <NotesSection table={table} />
      </Fence>
    </article>
  );
}

type OfCase = Props & { shown: MeetingView['cases'][number] };

function TakeawaySection({ view, shown: { presenter }, table }: OfCase) {
  const { taken, intention } = useTakeaways(table, presenter.id);
  return (
    <Section title={view.cases.length > 1 ? `What ${presenter.name} took along` : 'What was taken along'}>
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

function EntrySections({ view, shown, table }: OfCase) {
  const entries = useEntries(table).filter(({ caseId }) => caseId === shown.caseId);
  const answers = useAnswers(table, shown.presenter.id);
  const resonances = useResonances(table);
  const groups = byPhase(phasesOfCase(view.phases, view.cases.indexOf(shown), view.cases.length), entries);
  return groups.map((group) => (
    <Section key={group.phaseId} title={view.cases.length > 1 ? `“${shown.label}”: ${group.name}` : group.name}>
      <ol className={classes.entries}>
        {group.entries.map((entry) => (
          <SummaryEntry
            key={entryName(entry)}
            entry={entry}
            answer={answers.get(entryName(entry))}
            presenter={shown.presenter.name}
            resonating={resonances.get(entryName(entry)) ?? []}
            view={view}
          />
        ))}
      </ol>
    </Section>
  ));
}

type EntryProps = {
  entry: Entry;
  answer: AnswerValue | undefined;
  presenter: string;
  resonating: readonly string[];
  view: MeetingView;
};

function SummaryEntry({ entry, answer, presenter, resonating, view }: EntryProps) {
  return (
    <li>
      <p className={classes.who}>
        {kindWords[entry.kind].name}, {nameIn(view, entry.author)}
      </p>
      <p className={classes.words}>{entry.text}</p>
      <EntryTags tags={entry} />
      {answer?.text && (
        <p className={classes.answer}>
          <span className={classes.who}>{presenter}: </span>
          {answer.text}
        </p>
      )}
      {answer?.standing && <StandingShown standing={answer.standing} />}
      {answer?.mark && <MarkShown mark={answer.mark} />}
      {resonating.length > 0 && (
        <p className={classes.who}>Me too: {listed(resonating.map((person) => nameIn(view, person)))}</p>
      )}
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
