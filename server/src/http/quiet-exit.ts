import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { type Request, type Response, Router } from 'express';
import type { Documents } from '../documents/plane.ts';
import { AppError, authorise, found } from '../errors.ts';
import type { MeetingForPerson } from '../storage/meetings.ts';
import type { HttpParts } from './parts.ts';
import { stateOf } from './present-meeting.ts';
import { idIn, signedIn } from './who.ts';

type QuietExitParts = Pick<HttpParts, 'personOf' | 'stores' | 'now'> & { documents: Pick<Documents, 'recheck'> };

/**
 * `PUT` and `DELETE /api/meetings/:meeting/quiet-exit`: “I may know this client”. Neither the audit nor the log takes note,
 * and nobody else is told: that somebody may know the client would already say something about the client.
 */
export function quietExit(parts: QuietExitParts): Router {
  const { stores, documents, now } = parts;
  const router = Router();

  router.put('/meetings/:meeting/quiet-exit', async (request, response) => {
    const { meeting, actor } = await openMeetingFor(parts, request, response);
    authorise(caseOf(stateOf(meeting), actor.id) === undefined);
    await stores.quietExits.leave(meeting.id, actor.id, now());
    await documents.recheck({ meetingId: meeting.id, personId: actor.id });
    response.sendStatus(204);
  });

  router.delete('/meetings/:meeting/quiet-exit', async (request, response) => {
    const { meeting, actor } = await openMeetingFor(parts, request, response);
    await stores.quietExits.comeBack(meeting.id, actor.id);
    response.sendStatus(204);
  });

  return router;
}

async function openMeetingFor(parts: QuietExitParts, request: Request, response: Response): Promise<MeetingForPerson> {
  response.locals.quiet = true;
  const { personId } = await signedIn(parts, request);
  const asked = found(await parts.stores.meetings.findForPerson(idIn(request, 'meeting'), personId));
  if (stateOf(asked.meeting).stage.kind === 'closed') throw new AppError('read-only');
  return asked;
}
