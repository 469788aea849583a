import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import type { Admission, Admit } from './access.ts';
import type { Connection } from './connection.ts';
import type { Report } from './registry.ts';

/** Which connections: of a meeting, of a person, or of a person in a meeting. */
export type Which = { meetingId?: string; personId?: string };

/**
 * Reads the rights of a connection anew, in its document's mailbox, so that it is definite which edits came before.
 * The agreement is asked for on entering only: a new version must not throw people out in the middle of a meeting.
 */
export function recheck(connection: Connection, parts: { admit: Admit; report: Report }): Promise<void> {
  return connection.document.mailbox.alone(async () => {
    const admission = await admitAgain(connection, parts);
    if (admission === 'unknown') connection.close(closeCodes.tryAgainLater);
    else if (admission === undefined) connection.close(closeCodes.notFound);
    else {
      connection.writer.admit(admission);
      connection.document.awareness?.review(connection);
    }
  });
}

export function concerns(connection: Connection, which: Which): boolean {
  const { name, session } = connection;
  if (which.personId !== undefined && session.personId !== which.personId) return false;
  return which.meetingId === undefined || ('meetingId' in name && name.meetingId === which.meetingId);
}

/** Ends a connection whose session has run out, unless it was prolonged meanwhile. Who cannot be asked for is to come again. */
export async function recheckSession(connection: Connection, now: number): Promise<void> {
  const { session } = connection;
  if (session.expiresAt > now) return;
  try {
    const again = await session.again();
    if (again?.personId === session.personId && again.expiresAt > now) session.expiresAt = again.expiresAt;
    else connection.close(closeCodes.signedOut);
  } catch {
    connection.close(closeCodes.tryAgainLater);
  }
}

async function admitAgain(
  { name, session, document }: Connection,
  { admit, report }: { admit: Admit; report: Report },
): Promise<Admission | undefined | 'unknown'> {
  try {
    return await admit(name, session.personId);
  } catch (error) {
    report('access-unknown', { document: document.path, error });
    return 'unknown';
  }
}
