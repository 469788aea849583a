import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import { LiveHandshake } from '@casecircle/shared/protocol/live.ts';
import type { Socket } from 'socket.io';
import { isCrowdedBy } from './presence.ts';
import type { GatewayParts, Guest, Sockets } from './sockets.ts';

type Next = (error?: Error & { data?: { code: RefusalCode } }) => void;

/** Lets a connection into its meeting or says why not, as `connect_error` with the code in its `data`. */
export function admission(sockets: Sockets, parts: Pick<GatewayParts, 'personOf' | 'meetings' | 'report'>) {
  return async function admit(socket: Socket, next: Next): Promise<void> {
    const handshake = LiveHandshake.safeParse(socket.handshake.auth);
    const meeting = handshake.success ? handshake.data.meeting : '';
    try {
      const session = await parts.personOf(socket.request);
      if (!session) return next(refused('signed-out'));
      const found = meeting === '' ? undefined : await parts.meetings.findForPerson(meeting, session.personId);
      if (!found) return next(refused('not-found'));
      if (!found.agreementAccepted) return next(refused('agreement-needed'));
      if (isCrowdedBy(sockets, meeting, session.personId)) return next(refused('too-many'));
      socket.data = { session, meetingId: meeting, groupId: found.meeting.groupId } satisfies Guest;
      next();
    } catch (error) {
      parts.report('not-admitted', { meeting, error });
      next(refused('internal'));
    }
  };
}

/** The error that tells a client, in its `connect_error`, why it was not let in. */
export function refused(code: RefusalCode): Error & { data: { code: RefusalCode } } {
  return Object.assign(new Error(code), { data: { code } });
}
