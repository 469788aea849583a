import type { Audit } from '../audit/audit.ts';
import type { GiveCommand, WriterParts } from './writer.ts';

/**
 * The same writer, with a note in the audit of each case that was shared, over whatever plane. The note comes after the
 * act: where it fails, the group reads the case all the same, so the failure is reported and not answered.
 */
export function recorded(give: GiveCommand, audit: Audit, report: WriterParts['report']): GiveCommand {
  return async (meetingId, personId, envelope) => {
    const answer = await give(meetingId, personId, envelope);
    if (answer.ok && envelope.command.kind === 'share-case') {
      await audit
        .record(personId, 'case-shared', meetingId)
        .catch((error: unknown) => report('not-audited', { meeting: meetingId, error }));
    }
    return answer;
  };
}
