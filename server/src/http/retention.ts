import { type RetentionPreview, RetentionQuery } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import type { HttpParts } from './parts.ts';
import { groupFor } from './who.ts';

/** `GET /api/groups/:group/retention?days=30`: what such a decision would erase at once. */
export function retention(parts: Pick<HttpParts, 'personOf' | 'stores' | 'now'>): Router {
  const { stores, now } = parts;
  const router = Router();
  router.get('/groups/:group/retention', async (request, response) => {
    const { group } = await groupFor(parts, request, 'change-group');
    const { days } = RetentionQuery.parse(request.query);
    const meetings = await stores.retention.wouldForget(group.id, days, now());
    response.json({ meetings } satisfies RetentionPreview);
  });
  return router;
}
