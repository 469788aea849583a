import { sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { RichTextView } from '../../live/rich-text-view.tsx';
import { useRoot } from '../../live/use-root.ts';
import { useText } from '../../live/use-text.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './summary-body.module.css';

/** The case on the table, to read: its question and its notes. */
export function CaseSection({ view, table }: { view: MeetingView; table: Y.Doc }) {
  const found = useRoot(
    table.getMap(tableRoots.cases),
    useCallback(() => sharedCase(table, view.presenter.id, view.caseId), [table, view.presenter.id, view.caseId]),
  );
  if (!found) return <Quiet>No case was shared in this meeting.</Quiet>;
  return (
    <Section title={`${view.presenter.name} ${view.status === 'planned' ? 'asks' : 'asked'} for help`}>
      <Question question={found.question} />
      <RichTextView fragment={found.notes} voice="case" whenEmpty={null} />
    </Section>
  );
}

function Question({ question }: { question: Y.Text }) {
  return <p className={classes.question}>{useText(question)}</p>;
}
