import { copySlip } from '@casecircle/shared/document/copies.ts';
import type { CommandOf } from '@casecircle/shared/domain/meeting/command.ts';
import { caseNow, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/** Copies one slip of the person's own notebook onto the table. */
export function releaseSlip(
  { meetingId, before: meeting, personId, now }: Crossing,
  { slipId, as }: CommandOf<'release'>,
  { documents }: Pick<WordsParts, 'documents'>,
): Carried {
  const phase = phaseOf(meeting)?.id ?? meeting.stage.kind;
  const of = { author: personId, slipId, as, caseId: caseNow(meeting).caseId, phase, now };
  return documents.edit(
    [
      { scope: 'notebook', meetingId, personId },
      { scope: 'table', meetingId },
    ],
    ([notebook, table]) => (notebook && table ? copySlip(notebook, table, of) : missing()),
  );
}
