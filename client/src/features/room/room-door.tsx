import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Navigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import type { MeetingSocket } from '../../live/meeting-socket.ts';
import { linkWords } from '../../live/saved-words.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { useMeeting } from '../../live/use-meeting.ts';
import { useRescuedWords } from '../../live/use-rescued-words.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Refused } from './refused.tsx';
import { RoomContext } from './room-context.ts';
import { RoomInside } from './room-inside.tsx';
import classes from './room-page.module.css';
import { unsentWords } from './unsent.ts';

type Props = { view: MeetingView; me: PersonId };

/** Opens the planes that a room stands on: the commands, the table, the notebook. */
export function RoomDoor({ view, me }: Props) {
  const socket = useMeeting(view.id);
  const table = useDocument({ scope: 'table', meetingId: view.id });
  const notebook = useDocument({ scope: 'notebook', meetingId: view.id, personId: me });
  if (!(socket && table && notebook)) return before(null);
  return <OpenDoor view={view} me={me} socket={socket} table={table} notebook={notebook} />;
}

type Planes = Props & { socket: MeetingSocket; table: SharedDocument; notebook: SharedDocument };

function OpenDoor({ view, me, socket, table, notebook }: Planes) {
  const { connection, state, present, serverOffset } = useStore(socket.live);
  const { loaded, link } = useDocumentState(table);
  const rescued = useRescuedWords(table, notebook, me);
  const unsent = useMemo(() => unsentWords(view.id, me), [view.id, me]);
  // Whoever was signed out in the middle keeps the page with what they typed; everybody else who is refused leaves.
  const refused = connection.kind === 'refused' && !(state && connection.code === 'signed-out') && connection.code;
  if (refused === 'agreement-needed') return <ToLobby view={view} />;
  if (refused) return before(<Refused page code={refused} />);
  if (link.kind === 'ended' && !loaded) return before(<Refused page code={link.code} />);
  if (!state || !loaded) return before(<Opening offline={connection.kind === 'offline'} why={linkWords(link)} />);
  if (state.meeting.stage.kind === 'lobby') return <ToLobby view={view} />;
  const { meeting, version } = state;
  const room = { view, me: { id: me, role: view.role }, meeting, version, give: socket.give, connection, serverOffset };
  return (
    <RoomContext value={{ ...room, present, table, notebook, unsent, rescued }}>
      <RoomInside />
    </RoomContext>
  );
}

function Opening({ offline, why }: { offline: boolean; why: string | undefined }) {
  if (!offline && why === undefined) return <Waiting lines={5} label="Opening the meeting" />;
  return (
    <p role="status">
      {why ?? 'The meeting cannot be reached just now. This page tries again by itself.'}{' '}
      <TextLink to="/">Go home</TextLink>
    </p>
  );
}

/** The page while there is no room to show yet. */
function before(content: ReactNode) {
  return (
    <main id="main" tabIndex={-1} className={classes.before}>
      {content}
    </main>
  );
}

function ToLobby({ view }: { view: MeetingView }) {
  return <Navigate to="/meetings/$meetingId/lobby" params={{ meetingId: view.id }} replace />;
}
