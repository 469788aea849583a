import { copyToDesk } from '@casecircle/shared/document/copies.ts';
import type { CommandOf } from '@casecircle/shared/domain/meeting/command.ts';
import { type Carried, type Crossing, missing, type WordsParts } from './crossing.ts';

/** Copies one slip of the person's own notebook to the facilitators' desk, as it reads now. */
export function showSlip(
  { meetingId, personId, now }: Crossing,
  { slipId }: CommandOf<'show-facilitators'>,
  { documents }: Pick<WordsParts, 'documents'>,
): Carried {
  return documents.edit(
    [
      { scope: 'notebook', meetingId, personId },
      { scope: 'desk', meetingId },
    ],
    ([notebook, desk]) =>
      notebook && desk ? copyToDesk(notebook, desk, { author: personId, slipId, now }) : missing(),
  );
}
