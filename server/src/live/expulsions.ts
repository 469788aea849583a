import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { PersonOf } from '../accounts/session.ts';
import type { Guest, GuestSocket, Sockets } from './sockets.ts';

/** Says why, then ends the connection for good. */
export function expel(socket: GuestSocket, code: RefusalCode): void {
  socket.emit('revoked', { code });
  socket.disconnect(true);
}

/** Ends the connections whose ground has gone. Gives back how to stop. */
export function followRevocations(sockets: Sockets, revocations: Revocations): () => void {
  const expelWhere = (code: RefusalCode, concerns: (guest: Guest) => boolean) => {
    for (const socket of sockets.sockets.values()) if (concerns(socket.data)) expel(socket, code);
  };
  const stops = [
    revocations.on('sessionEnded', (sessionId) =>
      expelWhere('signed-out', ({ session }) => session.sessionId === sessionId),
    ),
    revocations.on('membershipEnded', (groupId, personId) =>
      expelWhere('not-found', (guest) => guest.groupId === groupId && guest.session.personId === personId),
    ),
    revocations.on('meetingCancelled', (meetingId) =>
      expelWhere('not-found', (guest) => guest.meetingId === meetingId),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Looks every so often for sessions that have run out and were not prolonged. Gives back how to stop. */
export function watchSessions(sockets: Sockets, personOf: PersonOf, everyMs: number): () => void {
  const timer = setInterval(() => {
    for (const socket of sockets.sockets.values()) void recheckSession(socket, personOf, Date.now());
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function recheckSession(socket: GuestSocket, personOf: PersonOf, now: number): Promise<void> {
  const { session } = socket.data;
  if (session.expiresAt > now) return;
  const again = await personOf(socket.request).catch(() => undefined);
  if (again?.personId === session.personId && again.expiresAt > now) session.expiresAt = again.expiresAt;
  else expel(socket, 'signed-out');
}
