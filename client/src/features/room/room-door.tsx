import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { meetingQuery } from '../../http/meetings.ts';
import type { MeetingSocket } from '../../live/meeting-socket.ts';
import { linkWords } from '../../live/saved-words.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { useMeeting } from '../../live/use-meeting.ts';
import { useRescuedWords } from '../../live/use-rescued-words.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { DeskDoor } from './desk-door.tsx';
import { hasLeft } from './leaving.ts';
import { noTable } from './no-table.ts';
import { QuietRoom } from './quiet-room.tsx';
import { Refused } from './refused.tsx';
import { type Room, RoomContext } from './room-context.ts';
import { RoomInside } from './room-inside.tsx';
import classes from './room-page.module.css';
import { unsentWords } from './unsent.ts';
import { useNewcomers } from './use-newcomers.ts';

type Props = { view: MeetingView; me: PersonId };

/**
 * Opens the planes that a room stands on: the commands, the notebook, and the table, which is never opened for whoever left
 * it quietly. The commands stay open over leaving and coming back: others would see somebody go.
 */
export function RoomDoor({ view, me }: Props) {
  const socket = useMeeting(view.id);
  const notebook = useDocument({ scope: 'notebook', meetingId: view.id, personId: me });
  if (!(socket && notebook)) return before(null);
  const planes = { view, me, socket, notebook };
  return hasLeft(view) ? <QuietDoor {...planes} /> : <TableDoor {...planes} />;
}

type Planes = Props & { socket: MeetingSocket; notebook: SharedDocument };

function TableDoor(planes: Planes) {
  const table = useDocument({ scope: 'table', meetingId: planes.view.id });
  return table ? <OpenTable {...planes} table={table} /> : before(null);
}

function OpenTable({ table, ...planes }: Planes & { table: SharedDocument }) {
  const { view, notebook, me } = planes;
  const { loaded, link } = useDocumentState(table);
  const rescued = useRescuedWords(table, notebook, me);
  const ended = link.kind === 'ended' ? link.code : undefined;
  useAskAgain(view.id, ended !== undefined);
  return (
    <WithMeeting {...planes}>
      {(room) => {
        if (ended && !loaded) return before(<Refused page code={ended} />);
        if (!loaded) return before(<Opening offline={room.connection.kind === 'offline'} why={linkWords(link)} />);
        return (
          <RoomContext value={{ ...room, table, rescued }}>
            <DeskDoor view={view}>
              <RoomInside />
            </DeskDoor>
          </RoomContext>
        );
      }}
    </WithMeeting>
  );
}

/** A table that is taken away may have been left quietly on another device. */
function useAskAgain(meetingId: string, isTaken: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isTaken) void queries.invalidateQueries({ queryKey: meetingQuery(meetingId).queryKey, exact: true });
  }, [isTaken, meetingId, queries]);
}

function QuietDoor(planes: Planes) {
  const table = useMemo(noTable, []);
  return (
    <WithMeeting {...planes}>
      {(room) => (
        <RoomContext value={{ ...room, table, quiet: true }}>
          <QuietRoom />
        </RoomContext>
      )}
    </WithMeeting>
  );
}

type Inside = Omit<Room, 'table'>;

/** What is shown once the meeting has told its state; before, why not. */
function WithMeeting({ view, me, socket, notebook, children }: Planes & { children: (room: Inside) => ReactNode }) {
  const { connection, state, present, serverOffset, flags } = useStore(socket.live);
  useNewcomers(view, present);
  const unsent = useMemo(() => unsentWords(view.id, me), [view.id, me]);
  // Whoever was signed out in the middle keeps the page with what they typed; everybody else who is refused leaves.
  const refused = connection.kind === 'refused' && !(state && connection.code === 'signed-out') && connection.code;
  if (refused === 'agreement-needed') return <ToLobby view={view} />;
  if (refused) return before(<Refused page code={refused} />);
  if (!state) return before(<Opening offline={connection.kind === 'offline'} />);
  if (state.meeting.stage.kind === 'lobby') return <ToLobby view={view} />;
  const { meeting, version } = state;
  const { give } = socket;
  const person = { id: me, role: view.role };
  return children({
    view,
    me: person,
    meeting,
    version,
    give,
    connection,
    serverOffset,
    present,
    flags,
    notebook,
    unsent,
  });
}

function Opening({ offline, why }: { offline: boolean; why?: string | undefined }) {
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
