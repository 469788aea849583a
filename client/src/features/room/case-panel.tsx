import { ownedKey, sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import { Title } from '@mantine/core';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { QuestionField } from '../../live/question-field.tsx';
import { RichTextView } from '../../live/rich-text-view.tsx';
import { useRoot } from '../../live/use-root.ts';
import { useText } from '../../live/use-text.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './case-panel.module.css';
import { CoachedRichText } from './coached-rich-text.tsx';
import { FlagNote } from './flag-note.tsx';
import { useRoom } from './room-context.ts';
import { RoomExit } from './room-exit.tsx';
import { useTogether } from './use-together.ts';

/** The case on the table: its question pinned on top, its notes below, to write where the method lets. */
export function CasePanel() {
  const { table, slot, may } = useRoom();
  const found = useRoot(
    table.document.getMap(tableRoots.cases),
    useCallback(
      () => sharedCase(table.document, slot.presenter, slot.caseId),
      [table.document, slot.presenter, slot.caseId],
    ),
  );
  if (!found) return <NotShared />;
  return (
    <article className={classes.case} aria-label={`The case “${slot.label}”`}>
      <FlagNote place={{ root: 'cases', key: ownedKey(slot.presenter, slot.caseId) }} />
      {may('case') ? <EditedCase {...found} /> : <ReadCase {...found} />}
    </article>
  );
}

type Shared = { question: Y.Text; notes: Y.XmlFragment };

function ReadCase({ question, notes }: Shared) {
  return (
    <>
      <header className={classes.pinned}>
        <Asked question={question} />
      </header>
      <CaseLine />
      <RichTextView
        fragment={notes}
        voice="case"
        whenEmpty={<Quiet>There are no case notes; the case is told.</Quiet>}
      />
    </>
  );
}

/** The question, or the title of a story, to read. It is the presenter’s: also those who may help with the case leave it alone. */
function Asked({ question }: { question: Y.Text }) {
  const { presenterName, presents, slot } = useRoom();
  const words = useText(question);
  const told = slot.format.preparation === 'title';
  const mine = told ? 'The story I tell' : 'What I ask the group';
  const theirs = told ? `${presenterName} tells a story` : `${presenterName} asks for help`;
  return (
    <>
      <p className={classes.asks}>{presents ? mine : theirs}</p>
      <Title order={2} className={classes.question}>
        {words}
      </Title>
    </>
  );
}

function EditedCase({ question, notes }: Shared) {
  const { presents } = useRoom();
  const together = useTogether();
  return (
    <>
      <Title order={2} className={classes.hidden}>
        The case
      </Title>
      <header className={classes.pinned}>
        {presents ? (
          <QuestionField question={question} label="I need your help with…" />
        ) : (
          <Asked question={question} />
        )}
      </header>
      <CaseLine />
      <CoachedRichText
        fragment={notes}
        label="Case notes"
        placeholder="What the group needs to know to help with the question."
        voice="case"
        together={together}
      />
    </>
  );
}

/** The case's neutral label, which of the meeting's cases it is, and the quiet way out. */
function CaseLine() {
  const { meeting, slot } = useRoom();
  const { cases } = meeting;
  return (
    <div className={classes.line}>
      <p className={classes.label}>
        {slot.label}
        {cases.length > 1 && ` · case ${cases.indexOf(slot) + 1} of ${cases.length}`}
      </p>
      <RoomExit />
    </div>
  );
}

function NotShared() {
  const { presents, presenterName, view, slot } = useRoom();
  if (slot.format.preparation === 'title') {
    return (
      <>
        <Quiet>
          This method has no written case. {presents ? 'You tell it' : `${presenterName} tells it`}, freely.
        </Quiet>
        <CaseLine />
      </>
    );
  }
  if (!presents) {
    return (
      <>
        <Quiet>The case belongs here. {presenterName} has not shared it with the group yet.</Quiet>
        <CaseLine />
      </>
    );
  }
  return (
    <Quiet
      step={
        <TextLink to="/meetings/$meetingId/prepare" params={{ meetingId: view.id }}>
          Open your draft and share it
        </TextLink>
      }
    >
      Your case belongs here. It is still only yours: the group sees it once you share it.
    </Quiet>
  );
}
