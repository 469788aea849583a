import type { Revocations } from '../accounts/revocations.ts';
import type { Documents } from './plane.ts';

/** Ends or narrows the connections whose ground has gone. Gives back how to stop. */
export function followRevocations(
  documents: Pick<Documents, 'endSession' | 'recheck'>,
  revocations: Revocations,
): () => void {
  const stops = [
    revocations.on('sessionEnded', (sessionId) => documents.endSession(sessionId)),
    revocations.on('membershipEnded', (_groupId, personId) => void documents.recheck({ personId })),
    revocations.on('membershipChanged', (_groupId, personId) => void documents.recheck({ personId })),
    revocations.on('meetingCancelled', (meetingId) => void documents.recheck({ meetingId })),
    revocations.on('groupArchived', (meetings) => {
      for (const meetingId of meetings) void documents.recheck({ meetingId });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
