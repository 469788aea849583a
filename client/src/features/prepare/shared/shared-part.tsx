import { sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import { mayWrite } from '@casecircle/shared/domain/policy.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { IconUsers } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { OwnCase } from '../../../http/own-case.ts';
import type { MeetingSocket } from '../../../live/meeting-socket.ts';
import type { Person } from '../../../live/rich-text-caret.ts';
import { RichTextView } from '../../../live/rich-text-view.tsx';
import { SavedBadge, SavedNotice } from '../../../live/saved-badge.tsx';
import type { SharedDocument } from '../../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../../live/use-document.ts';
import { useMeeting } from '../../../live/use-meeting.ts';
import { useRescuedWords } from '../../../live/use-rescued-words.ts';
import { useRoot } from '../../../live/use-root.ts';
import { useText } from '../../../live/use-text.ts';
import { Problem } from '../../../ui/problem.tsx';
import { Quiet } from '../../../ui/quiet.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { preparationWords } from '../preparation-words.ts';
import classes from '../prepare.module.css';
import { AfterSharing } from './after-sharing.tsx';
import { SharedWriting } from './shared-writing.tsx';
import { ToTheLobby } from './to-the-lobby.tsx';

type Props = {
  view: MeetingView;
  own: OwnCase;
  me: Person;
  /** Its author shared it a moment ago, on this page. */
  justShared: boolean;
};

/** The shared copy on the table: what is changed here, the group sees. */
export function SharedPart(props: Props) {
  const { view, own, me } = props;
  const draft = useDocument({ scope: 'draft', caseId: own.caseId });
  const table = useDocument({ scope: 'table', meetingId: view.id });
  const notebook = useDocument({ scope: 'notebook', meetingId: view.id, personId: me.id });
  const socket = useMeeting(view.id);
  if (!(draft && table && notebook && socket)) return <Waiting lines={6} />;
  return <OpenTable {...props} draft={draft} table={table} notebook={notebook} socket={socket} />;
}

type TableProps = Props & {
  draft: SharedDocument;
  table: SharedDocument;
  notebook: SharedDocument;
  socket: MeetingSocket;
};

function OpenTable({ view, own, me, justShared, draft, table, notebook, socket }: TableProps) {
  const { loaded, link } = useDocumentState(table);
  const { connection, state } = useStore(socket.live);
  const rescued = useRescuedWords(table, notebook, me.id);
  const found = useRoot(
    table.document.getMap(tableRoots.cases),
    useCallback(() => sharedCase(table.document, me.id, own.caseId), [table, me.id, own.caseId]),
  );
  if (connection.kind === 'refused') return <Kept code={connection.code} view={view} />;
  if (!loaded && link.kind === 'ended') return <Kept code={link.code} view={view} />;
  if (!(loaded && found && state)) return <Waiting lines={6} label="Opening the table" />;
  const editable = mayWrite({ id: me.id, role: view.role }, 'case', state.meeting);
  return (
    <div className={classes.prepare}>
      {editable ? (
        <SharedWriting view={view} own={own} me={me} {...{ justShared, draft, table, notebook, rescued }} />
      ) : (
        <>
          <div className={classes.page}>
            <p className={classes.readers}>
              <IconUsers size={18} aria-hidden="true" />
              <span>Shared with {view.group.name}. It can be read here, but not changed in this phase.</span>
              <SavedBadge documents={[table]} />
            </p>
            <SavedNotice documents={[table]} also={rescued} />
            <ReadOnly preparation={own.preparation} {...found} />
          </div>
          <AfterSharing view={view} preparation={own.preparation} checklist />
        </>
      )}
    </div>
  );
}

type ReadProps = { preparation: Preparation } & NonNullable<ReturnType<typeof sharedCase>>;

function ReadOnly({ preparation, question, notes }: ReadProps) {
  const words = useText(question);
  return (
    <>
      <p className={classes.question}>{words}</p>
      {preparationWords[preparation].notes && (
        <RichTextView fragment={notes} voice="case" whenEmpty={<Quiet>There are no case notes.</Quiet>} />
      )}
    </>
  );
}

/** The draft is on the table, but this person cannot open the table just now: most often the agreement is missing. */
function Kept({ code, view }: { code: keyof typeof refusalWords; view: MeetingView }) {
  return <Problem step={<ToTheLobby view={view} />}>{refusalWords[code]}</Problem>;
}
