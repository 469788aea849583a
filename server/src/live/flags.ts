import { mayCommand } from '@casecircle/shared/domain/policy.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import type { MeetingStore } from '../storage/meetings.ts';
import type { GuestSocket, Sockets } from './sockets.ts';
import { readState } from './writer.ts';

type Parts = { sockets: Sockets; meetings: Pick<MeetingStore, 'findForPerson'> };

/** Tells everybody in a meeting what the coach asks them about: authors their own, who may blank words all, others nothing. */
export async function tellFlags(meetingId: string, flags: readonly CoachFlag[], parts: Parts): Promise<void> {
  for (const id of parts.sockets.adapter.rooms.get(meetingId) ?? []) {
    const socket = parts.sockets.sockets.get(id);
    if (socket) await showFlags(socket, flags, parts);
  }
}

/** The same to one person wherever they are: what they may know has changed with their role. */
export async function tellFlagsAnew(
  personId: string,
  flagsOf: (meetingId: string) => readonly CoachFlag[],
  parts: Parts,
): Promise<void> {
  for (const socket of parts.sockets.sockets.values()) {
    const { meetingId, session } = socket.data;
    if (session.personId === personId) await showFlags(socket, flagsOf(meetingId), parts);
  }
}

/** Nothing is sent to whom there is nothing to tell: even an empty list would say that there had been something. */
export async function showFlags(
  socket: GuestSocket,
  flags: readonly CoachFlag[],
  { meetings }: Pick<Parts, 'meetings'>,
): Promise<void> {
  const { meetingId, session } = socket.data;
  const theirs = await flagsFor(meetingId, session.personId, flags, meetings);
  if (theirs.length === 0 && socket.data.flagged !== true) return;
  socket.data.flagged = theirs.length > 0;
  socket.emit('flags', theirs);
}

async function flagsFor(
  meetingId: string,
  personId: string,
  flags: readonly CoachFlag[],
  meetings: Parts['meetings'],
): Promise<CoachFlag[]> {
  if (flags.length === 0) return [];
  const found = await meetings.findForPerson(meetingId, personId);
  if (!found || found.exited || !found.agreementAccepted || found.archived) return [];
  const meeting = readState(found);
  if (meeting.stage.kind === 'closed') return [];
  if (mayCommand(found.actor, 'blank-words', meeting)) return [...flags];
  return flags.filter(({ author }) => author === personId);
}
