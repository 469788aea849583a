import { sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { type ReactNode, useCallback } from 'react';
import type * as Y from 'yjs';
import { RichTextView } from '../../live/rich-text-view.tsx';
import { useRoot } from '../../live/use-root.ts';
import { useText } from '../../live/use-text.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './summary-body.module.css';

type Props = { view: MeetingView; shown: MeetingView['cases'][number]; table: Y.Doc; above?: ReactNode };

/** A case on the table, to read: its question and its notes. Before the meeting, one that is not shared is not there yet. */
export function CaseSection({ view, shown, table, above }: Props) {
  const { presenter, caseId, label } = shown;
  const found = useRoot(
    table.getMap(tableRoots.cases),
    useCallback(() => sharedCase(table, presenter.id, caseId), [table, presenter.id, caseId]),
  );
  const title = view.cases.length > 1 ? `“${label}”: ${whatIsBrought(view, shown)}` : whatIsBrought(view, shown);
  if (!found && view.status === 'planned') return null;
  return (
    <Section title={title}>
      {found ? (
        <>
          {above}
          <Question question={found.question} />
          <RichTextView fragment={found.notes} voice="case" whenEmpty={null} />
        </>
      ) : (
        <Quiet>No case was shared in writing.</Quiet>
      )}
    </Section>
  );
}

function whatIsBrought({ status }: MeetingView, { presenter, preparation }: Props['shown']): string {
  const before = status === 'planned';
  if (preparation === 'title') return `${presenter.name} ${before ? 'tells' : 'told'} a story`;
  return `${presenter.name} ${before ? 'asks' : 'asked'} for help`;
}

function Question({ question }: { question: Y.Text }) {
  return <p className={classes.question}>{useText(question)}</p>;
}
