import { draftRoots } from '@casecircle/shared/document/roots.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { OwnCase } from '../../http/own-case.ts';
import { ownSecondReadingQuery } from '../../http/second-readings.ts';
import { plainText } from '../../live/rich-text-view.tsx';
import { SavedBadge, SavedNotice } from '../../live/saved-badge.tsx';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { useRoot } from '../../live/use-root.ts';
import { useText } from '../../live/use-text.ts';
import { Problem } from '../../ui/problem.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CaseFields } from './case-fields.tsx';
import { Checklist } from './checklist.tsx';
import { CoachPanel } from './coach/coach-panel.tsx';
import { type CaseCoach, useCaseCoach } from './coach/use-case-coach.ts';
import { LeaveOut } from './leave-out.tsx';
import { preparationWords } from './preparation-words.ts';
import classes from './prepare.module.css';
import { useReadingFollowed } from './second-reading/use-reading-followed.ts';
import { ShareStep } from './share-step.tsx';

type Props = { view: MeetingView; own: OwnCase };

/** The draft, which nobody but its presenter ever receives. */
export function DraftPart({ view, own }: Props) {
  const draft = useDocument({ scope: 'draft', caseId: own.caseId });
  if (!draft) return <Waiting lines={6} />;
  return <OpenDraft view={view} own={own} draft={draft} />;
}

function OpenDraft({ view, own, draft }: Props & { draft: SharedDocument }) {
  const { loaded, link } = useDocumentState(draft);
  if (!loaded && link.kind === 'ended') return <Problem>{refusalWords[link.code]}</Problem>;
  if (!loaded) return <Waiting lines={6} label="Opening your draft" />;
  return <Desk view={view} own={own} draft={draft} />;
}

function Desk({ view, own, draft }: Props & { draft: SharedDocument }) {
  const question = draft.document.getText(draftRoots.question);
  const notes = draft.document.getXmlFragment(draftRoots.notes);
  const hasNotes = preparationWords[own.preparation].notes !== undefined;
  const coach = useCaseCoach({ question, notes: hasNotes ? notes : undefined, draft: draft.document });
  useReadingFollowed(view.id, draft);
  return (
    <div className={classes.prepare}>
      <div className={classes.page}>
        <p className={classes.readers}>
          <IconLock size={18} aria-hidden="true" />
          <Readers view={view} />
          <SavedBadge documents={[draft]} />
        </p>
        <SavedNotice documents={[draft]} />
        <CaseFields preparation={own.preparation} question={question} notes={notes} coach={coach} />
      </div>
      <aside className={classes.side} aria-label="Before you share">
        <CoachPanel coach={coach} />
        <Steps view={view} own={own} draft={draft} coach={coach} />
        <LeaveOut />
      </aside>
    </div>
  );
}

/** Who can read the draft now: its author alone, but while they have asked for a second reading of just these words. */
function Readers({ view }: Pick<Props, 'view'>) {
  const { data: reading } = useQuery(ownSecondReadingQuery(view.id));
  const asked = reading?.state === 'asked' && reading.current;
  return (
    <span>
      {asked
        ? `You and whoever facilitates ${view.group.name} can read this, since you asked for a second reading.`
        : 'Only you can read this, until you share it.'}
    </span>
  );
}

function Steps({ view, own, draft, coach }: Props & { draft: SharedDocument; coach: CaseCoach }) {
  const question = useText(draft.document.getText(draftRoots.question)).trim();
  const hasQuestion = question !== '' && question.length <= limits.questionCharacters;
  const notes = draft.document.getXmlFragment(draftRoots.notes);
  const hasNotes = useRoot(
    notes,
    useCallback(() => plainText(notes).trim() !== '', [notes]),
  );
  return (
    <>
      <Checklist preparation={own.preparation} question={hasQuestion} notes={hasNotes} shared={false} />
      <ShareStep view={view} preparation={own.preparation} draft={draft} ready={hasQuestion} coach={coach} />
    </>
  );
}
