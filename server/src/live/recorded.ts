import type { CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import type { Audit, AuditAction } from '../audit/audit.ts';
import type { GiveCommand, WriterParts } from './writer.ts';

const noted: Partial<Record<CommandKind, AuditAction>> = {
  'share-case': 'case-shared',
  blank: 'entry-blanked',
  'blank-words': 'words-blanked',
};

/**
 * The same writer, with a note in the audit of each case that was shared and each entry that was blanked, over whatever plane:
 * who did it in which meeting, nothing of the words. The note comes after the act: where it fails, the act stands all the
 * same, so the failure is reported and not answered.
 */
export function recorded(give: GiveCommand, audit: Audit, report: WriterParts['report']): GiveCommand {
  return async (meetingId, personId, envelope) => {
    const answer = await give(meetingId, personId, envelope);
    const action = noted[envelope.command.kind];
    if (answer.ok && action) {
      await audit
        .record(personId, action, meetingId)
        .catch((error: unknown) => report('not-audited', { meeting: meetingId, error }));
    }
    return answer;
  };
}
