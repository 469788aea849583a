import { draftRoots } from '@casecircle/shared/document/roots.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { IconLock } from '@tabler/icons-react';
import { useCallback } from 'react';
import { QuestionField } from '../../live/question-field.tsx';
import { RichTextEditor } from '../../live/rich-text-editor.tsx';
import { plainText } from '../../live/rich-text-view.tsx';
import { SavedBadge, SavedNotice } from '../../live/saved-badge.tsx';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { useRoot } from '../../live/use-root.ts';
import { useText } from '../../live/use-text.ts';
import { Problem } from '../../ui/problem.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Checklist } from './checklist.tsx';
import { LeaveOut } from './leave-out.tsx';
import classes from './prepare.module.css';
import { ShareStep } from './share-step.tsx';

/** The draft, which nobody but its presenter ever receives. */
export function DraftPart({ view }: { view: MeetingView }) {
  const draft = useDocument({ scope: 'draft', caseId: view.caseId });
  if (!draft) return <Waiting lines={6} />;
  return <OpenDraft view={view} draft={draft} />;
}

function OpenDraft({ view, draft }: { view: MeetingView; draft: SharedDocument }) {
  const { loaded, link } = useDocumentState(draft);
  if (!loaded && link.kind === 'ended') return <Problem>{refusalWords[link.code]}</Problem>;
  if (!loaded) return <Waiting lines={6} label="Opening your draft" />;
  const question = draft.document.getText(draftRoots.question);
  const notes = draft.document.getXmlFragment(draftRoots.notes);
  return (
    <div className={classes.prepare}>
      <div className={classes.page}>
        <p className={classes.readers}>
          <IconLock size={18} aria-hidden="true" />
          <span>Only you can read this, until you share it.</span>
          <SavedBadge documents={[draft]} />
        </p>
        <SavedNotice documents={[draft]} />
        <QuestionField
          question={question}
          label="I need your help with…"
          description="One sentence. It is the thread of the whole meeting."
        />
        <div>
          <p className={classes.label}>Case notes</p>
          <p className={classes.hint}>
            Half a page is plenty: who you work with, what happens between you, where you are stuck.
          </p>
          <RichTextEditor fragment={notes} label="Case notes" placeholder="It began when…" voice="case" />
        </div>
      </div>
      <aside className={classes.side} aria-label="Before you share">
        <Steps view={view} draft={draft} />
        <LeaveOut />
      </aside>
    </div>
  );
}

function Steps({ view, draft }: { view: MeetingView; draft: SharedDocument }) {
  const question = useText(draft.document.getText(draftRoots.question)).trim();
  const hasQuestion = question !== '' && question.length <= limits.questionCharacters;
  const notes = draft.document.getXmlFragment(draftRoots.notes);
  const hasNotes = useRoot(
    notes,
    useCallback(() => plainText(notes).trim() !== '', [notes]),
  );
  return (
    <>
      <Checklist question={hasQuestion} notes={hasNotes} shared={false} />
      <ShareStep view={view} draft={draft} ready={hasQuestion} />
    </>
  );
}
