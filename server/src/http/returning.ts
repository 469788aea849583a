import { readTakeaways } from '@casecircle/shared/document/entries.ts';
import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { ReturnView } from '@casecircle/shared/protocol/meetings.ts';
import { Router } from 'express';
import type { Documents } from '../documents/plane.ts';
import { AppError, found } from '../errors.ts';
import { foreseenReturns, longestAgo } from '../home/foreseen-returns.ts';
import type { MeetingForPerson } from '../storage/meetings.ts';
import type { HttpParts } from './parts.ts';
import { stateOf } from './present-meeting.ts';
import { idIn, signedIn } from './who.ts';

type ReturningParts = Pick<HttpParts, 'personOf' | 'stores' | 'now'> & { documents: Pick<Documents, 'read'> };

/**
 * `GET /api/meetings/:meeting/return`: what this meeting comes back to with the asking person, or is going to; null for
 * everybody else.
 */
export function returning(parts: ReturningParts): Router {
  const { stores } = parts;
  const router = Router();
  router.get('/meetings/:meeting/return', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const asked = found(await stores.meetings.findForPerson(idIn(request, 'meeting'), personId));
    if (!asked.agreementAccepted) throw new AppError('agreement-needed');
    const waits = stateOf(asked.meeting).stage.kind === 'lobby';
    const from = waits ? await foreseenFrom(parts, asked) : heldFrom(asked);
    const own = from === undefined ? null : await viewOf(parts, from, personId);
    response.json(own && ({ ...own, foreseen: waits } satisfies ReturnView));
  });
  return router;
}

function heldFrom({ meeting, actor }: MeetingForPerson): string | undefined {
  return stateOf(meeting).returns.find(({ person }) => person === actor.id)?.from;
}

/** Only the next meeting of a group takes up what waits. */
async function foreseenFrom({ stores, now }: ReturningParts, asked: MeetingForPerson): Promise<string | undefined> {
  const rows = await stores.meetings.comingOfGroup(asked.meeting.groupId, now() - longestAgo);
  const next = await foreseenReturns(stores, rows, now());
  if (next?.meeting.id !== asked.meeting.id) return undefined;
  return next.returns.find(({ person }) => person === asked.actor.id)?.from;
}

async function viewOf(
  { stores, documents }: ReturningParts,
  from: string,
  personId: string,
): Promise<Omit<ReturnView, 'foreseen'> | null> {
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
