import { seenBy } from '@casecircle/shared/domain/meeting/seen-by.ts';
import { refuse } from '@casecircle/shared/domain/result.ts';
import { type CommandAnswer, CommandEnvelope } from '@casecircle/shared/protocol/live.ts';
import { createPace } from '../documents/pace.ts';
import type { Sessions } from '../documents/sessions.ts';
import { expel } from './expulsions.ts';
import { showFlags } from './flags.ts';
import { connectedTo, tellPresence } from './presence.ts';
import type { Allowance, GatewayParts, GuestSocket, Sockets } from './sockets.ts';
import { readState } from './writer.ts';

export function ordinaryAllowance(): Allowance {
  return { commands: createPace(5, 20), questions: createPace(5, 20) };
}

export type SeatParts = GatewayParts & { allowances: Sessions<Allowance> };

/** Seats an admitted connection in its meeting: hears its commands, shows it the state and who is there. */
export function seat(socket: GuestSocket, sockets: Sockets, parts: SeatParts): void {
  const { meetingId, session } = socket.data;
  const key = `${meetingId} ${session.personId}`;
  const allowance = parts.allowances.enter(key);
  if (!allowance) {
    socket.disconnect(true);
    return;
  }
  const { commands, questions } = allowance;
  socket.on('command', async (envelope, answer) => {
    const given = commands() ? await command(socket, envelope, parts) : refuse('too-many');
    if (typeof answer === 'function') answer(given);
  });
  socket.on('time', (answer) => {
    if (typeof answer === 'function' && questions()) answer(Date.now());
  });
  socket.on('disconnect', () => {
    parts.allowances.leave(key);
    parts.allowances.sweep();
    tellPresence(sockets, meetingId);
  });
  void socket.join(meetingId);
  tellPresence(sockets, meetingId);
  void showState(socket, sockets, parts);
}

async function command(socket: GuestSocket, given: unknown, parts: GatewayParts): Promise<CommandAnswer> {
  const envelope = CommandEnvelope.safeParse(given);
  if (!envelope.success) return refuse('malformed', 'command');
  return parts.giveCommand(socket.data.meetingId, socket.data.session.personId, envelope.data);
}

/** Read after joining, so that no change falls between: an older state than one told meanwhile is ignored there. */
async function showState(socket: GuestSocket, sockets: Sockets, parts: GatewayParts): Promise<void> {
  const { meetingId, session } = socket.data;
  try {
    const found = await parts.meetings.findForPerson(meetingId, session.personId);
    if (!found) return expel(socket, 'not-found');
    const meeting = seenBy(readState(found), session.personId, connectedTo(sockets, meetingId));
    socket.emit('state', { version: found.meeting.version, meeting, now: Date.now() });
    await showFlags(socket, parts.flagsOf(meetingId), parts);
  } catch (error) {
    parts.report('state-unreadable', { meeting: meetingId, error });
    socket.disconnect(true);
  }
}
