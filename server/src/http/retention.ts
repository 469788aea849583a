import { GroupChange, type RetentionPreview } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import { z } from 'zod';
import type { HttpParts } from './parts.ts';
import { groupFor } from './who.ts';

const Asked = z.object({ days: z.coerce.number().pipe(GroupChange.shape.retentionDays.unwrap().unwrap()) });

/** `GET /api/groups/:group/retention?days=30`: what such a decision would erase at once. */
export function retention(parts: Pick<HttpParts, 'personOf' | 'stores' | 'now'>): Router {
  const { stores, now } = parts;
  const router = Router();
  router.get('/groups/:group/retention', async (request, response) => {
    const { group } = await groupFor(parts, request, 'change-group');
    const { days } = Asked.parse(request.query);
    const meetings = await stores.retention.wouldForget(group.id, days, now());
    response.json({ meetings } satisfies RetentionPreview);
  });
  return router;
}
