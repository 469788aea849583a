import { done } from '@casecircle/shared/domain/result.ts';
import { Attestation } from '@casecircle/shared/protocol/coach.ts';
import { Id } from '@casecircle/shared/protocol/text.ts';
import { Router } from 'express';
import type { PersonOf } from '../accounts/session.ts';
import { AppError, valueIn } from '../errors.ts';
import type { GiveCommand } from '../live/writer.ts';

/** `POST /api/meetings/:meeting/share`: the presenter shares the draft. Answers `{ version }` of the new state. */
export function sharing(parts: { personOf: PersonOf; giveCommand: GiveCommand }): Router {
  const router = Router();
  router.post('/meetings/:meeting/share', async (request, response) => {
    const person = await parts.personOf(request);
    if (!person) throw new AppError('signed-out');
    const meeting = Id.safeParse(request.params.meeting);
    if (!meeting.success) throw new AppError('not-found');
    if (!Attestation.safeParse(request.body).success) throw new AppError('malformed', 'attested');
    // Sharing acts upon no view that could be stale: it happens once or not at all.
    const given = await parts.giveCommand(meeting.data, person.personId, {
      command: { kind: 'share-case', attested: true },
      seen: 0,
    });
    response.json({ version: valueIn(given.ok ? done(given.version) : given) });
  });
  return router;
}
