import type { IncomingMessage } from 'node:http';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import type { ClientEvents, ServerEvents } from '@casecircle/shared/protocol/live.ts';
import type { Namespace, Socket } from 'socket.io';
import type { PersonOf, SignedIn } from '../accounts/session.ts';
import type { MeetingStore } from '../storage/meetings.ts';
import type { GiveCommand } from './writer.ts';

/** What a person may ask of a meeting, over all their connections to it: every change is told to everybody. */
export type Allowance = { commands: () => boolean; questions: () => boolean };

/** Who is behind a connection, and in which meeting. */
export type Guest = {
  session: SignedIn;
  meetingId: string;
  groupId: string;
  /** Whether the last flags that this connection was sent were any. */
  flagged?: boolean;
};

/** Events between processes: none yet. */
type Between = Record<string, never>;

export type Sockets = Namespace<ClientEvents, ServerEvents, Between, Guest>;
export type GuestSocket = Socket<ClientEvents, ServerEvents, Between, Guest>;

export type GatewayParts = {
  personOf: PersonOf;
  /** Whether the Origin of a request is ours. */
  originAllowed: (request: IncomingMessage) => boolean;
  meetings: Pick<MeetingStore, 'findForPerson'>;
  giveCommand: GiveCommand;
  /** What the coach asks about in a meeting. */
  flagsOf: (meetingId: string) => readonly CoachFlag[];
  /** What a person may ask of a meeting. */
  allowance?: () => Allowance;
  /** Ids and errors only, never words. */
  report: (event: string, about: { meeting: string; error: unknown }) => void;
};
