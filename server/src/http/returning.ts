import { readTakeaways } from '@casecircle/shared/document/entries.ts';
import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { ReturnView } from '@casecircle/shared/protocol/meetings.ts';
import { Router } from 'express';
import type { Documents } from '../documents/plane.ts';
import { AppError, found } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { stateOf } from './present-meeting.ts';
import { idIn, signedIn } from './who.ts';

type ReturningParts = Pick<HttpParts, 'personOf' | 'stores'> & { documents: Pick<Documents, 'read'> };

/** `GET /api/meetings/:meeting/return`: what this meeting comes back to with the asking person; null for everybody else. */
export function returning(parts: ReturningParts): Router {
  const { stores } = parts;
  const router = Router();
  router.get('/meetings/:meeting/return', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const asked = found(await stores.meetings.findForPerson(idIn(request, 'meeting'), personId));
    if (!asked.agreementAccepted) throw new AppError('agreement-needed');
    const own = stateOf(asked.meeting).returns.find(({ person }) => person === personId);
    response.json(own ? await viewOf(parts, own.from, personId) : null);
  });
  return router;
}

async function viewOf(
  { stores, documents }: ReturningParts,
  from: string,
  personId: string,
): Promise<ReturnView | null> {
  const meeting = await stores.meetings.find(from);
  const presented = meeting && caseOf(stateOf(meeting), personId);
  if (!presented) return null;
  const intention = await documents.read({ scope: 'table', meetingId: from }, (table) => {
    const own = readTakeaways(table).findLast(({ author, kind }) => author === personId && kind === 'intention');
    return own?.text ?? null;
  });
  // The table may have been forgotten since: what is left is that there was a case.
  const erased = meeting.forgottenAt !== null;
  return { from, label: presented.label, startsAt: meeting.startsAt, intention: intention ?? null, erased };
}
