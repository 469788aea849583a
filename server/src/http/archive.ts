import { Router } from 'express';
import { AppError, valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { groupViewOf } from './present-group.ts';
import { groupFor } from './who.ts';

/** `PUT` and `DELETE /api/groups/:group/archive` put a group away and take it up again. */
export function archive(parts: HttpParts): Router {
  const { stores, audit, revocations, now } = parts;
  const router = Router();

  router.put('/groups/:group/archive', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'archive-group');
    const waiting = valueIn(await stores.archive.put(group.id, personId, now()));
    revocations.groupArchived(waiting);
    await audit.record(personId, 'group-archived', group.id);
    response.json(await groupViewOf(stores, group.id, personId));
  });

  router.delete('/groups/:group/archive', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'archive-group');
    if (!(await stores.archive.takeUp(group.id, personId, now()))) throw new AppError('already-done');
    await audit.record(personId, 'group-taken-up', group.id);
    response.json(await groupViewOf(stores, group.id, personId));
  });

  return router;
}
