import { SeasonAct, SeasonSpan, SeasonWish } from '@casecircle/shared/protocol/season.ts';
import { Router } from 'express';
import { valueIn } from '../errors.ts';
import { changeSeason } from '../season/change.ts';
import { previewOf } from '../season/preview.ts';
import { seasonViewOf } from '../season/view.ts';
import type { HttpParts } from './parts.ts';
import { groupFor } from './who.ts';

/** The season of a group: seen by everybody in it, changed by those whose it is. */
export function season(parts: HttpParts): Router {
  const { database, audit, revocations, now } = parts;
  const router = Router();

  router.get('/groups/:group/season', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'read-group');
    const span = SeasonSpan.parse(request.query);
    response.json(await seasonViewOf(database, group.id, personId, now(), span));
  });

  router.post('/groups/:group/season/previews', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'take-turns');
    const { change } = SeasonWish.parse(request.body);
    const actor = { group: group.id, by: personId, role: group.role };
    response.json(valueIn(await previewOf(database, actor, change, now())));
  });

  router.post('/groups/:group/season/changes', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'take-turns');
    const { change, version } = SeasonAct.parse(request.body);
    const actor = { group: group.id, by: personId, role: group.role };
    valueIn(await database.transaction().execute((within) => changeSeason(within, actor, change, now(), version)));
    revocations.lobbiesChanged();
    await audit.record(personId, 'season-changed', group.id);
    response.json(await seasonViewOf(database, group.id, personId, now()));
  });

  return router;
}
