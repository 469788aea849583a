import { sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { IconUsers } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { OwnCase } from '../../../http/own-case.ts';
import type { HeldCopy } from '../../../live/held-copy.ts';
import type { Person } from '../../../live/rich-text-caret.ts';
import { SavedBadge, SavedNotice } from '../../../live/saved-badge.tsx';
import type { SharedDocument } from '../../../live/shared-document.ts';
import { useRoot } from '../../../live/use-root.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { CaseFields } from '../case-fields.tsx';
import { CoachPanel } from '../coach/coach-panel.tsx';
import { useCaseCoach } from '../coach/use-case-coach.ts';
import { preparationWords } from '../preparation-words.ts';
import classes from '../prepare.module.css';
import { AfterSharing } from './after-sharing.tsx';
import { BeforeTheGroup } from './before-the-group.tsx';
import { type OwnTable, useHeldCopy, useHolding } from './holding.ts';

type Props = {
  view: MeetingView;
  own: OwnCase;
  me: Person;
  draft: SharedDocument;
  table: SharedDocument;
  notebook: SharedDocument;
  rescued: string | undefined;
  justShared: boolean;
};

/** The shared case, to go on writing: each word reaches the group once the coach has read it. */
export function SharedWriting(props: Props) {
  const { own, me, draft, table, notebook } = props;
  const notes = preparationWords[own.preparation].notes !== undefined;
  const at = useMemo(
    () => ({ table, notebook, draft, me: me.id, caseId: own.caseId, notes }),
    [table, notebook, draft, me.id, own.caseId, notes],
  );
  const copy = useHeldCopy(at);
  return copy ? <Opened {...props} at={at} copy={copy} /> : <Waiting lines={6} />;
}

type OpenedProps = Props & { at: OwnTable; copy: HeldCopy };

function Opened(props: OpenedProps) {
  const { own, me, copy } = props;
  const found = useRoot(
    copy.document.getMap(tableRoots.cases),
    useCallback(() => sharedCase(copy.document, me.id, own.caseId), [copy, me.id, own.caseId]),
  );
  return found ? <Fields {...props} found={found} /> : null;
}

type FieldsProps = OpenedProps & { found: NonNullable<ReturnType<typeof sharedCase>> };

function Fields({ view, own, me, draft, table, rescued, justShared, at, copy, found }: FieldsProps) {
  const readers = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that shared it is gone.
    if (justShared) readers.current?.focus();
  }, [justShared]);
  const written = at.notes ? found.notes : undefined;
  const coach = useCaseCoach({ question: found.question, notes: written, draft: draft.document });
  const holding = useHolding(copy, coach, at);
  const held = holding.fresh.length > 0 || (holding.waiting && coach.read.failed);
  const together = useMemo(() => ({ awareness: table.awareness, me }), [table, me]);
  return (
    <>
      <div className={classes.page}>
        <p ref={readers} tabIndex={-1} className={classes.readers}>
          <IconUsers size={18} aria-hidden="true" />
          <span>
            Shared with {view.group.name}. What you type here the group sees at once, unless the coach holds it back.
          </span>
          <SavedBadge documents={[table]} unsent={holding.waiting ? (held ? 'Held back' : 'Saving…') : undefined} />
        </p>
        <SavedNotice documents={[table]} also={rescued} />
        <CaseFields preparation={own.preparation} {...found} coach={coach} together={together} />
      </div>
      <AfterSharing view={view} preparation={own.preparation} checklist={!held && holding.seen.length === 0}>
        <BeforeTheGroup holding={holding} coach={coach} group={view.group.name} />
        <CoachPanel coach={coach} />
      </AfterSharing>
    </>
  );
}
