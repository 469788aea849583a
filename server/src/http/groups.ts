import { GroupChange, NewGroup } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import type { HttpParts } from './parts.ts';
import { groupViewOf } from './present-group.ts';
import { groupFor, signedIn } from './who.ts';

export function groups(parts: HttpParts): Router {
  const { stores, audit, now } = parts;
  const router = Router();

  router.get('/groups', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json(await stores.groups.linesFor(personId));
  });

  router.post('/groups', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const wish = NewGroup.parse(request.body);
    const id = await stores.groups.create(wish, personId, now());
    await audit.record(personId, 'group-created', id);
    response.status(201).json(await groupViewOf(stores, id, personId));
  });

  router.get('/groups/:group', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'read-group');
    response.json(await groupViewOf(stores, group.id, personId));
  });

  router.patch('/groups/:group', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'change-group');
    const change = GroupChange.parse(request.body);
    await stores.groups.change(group.id, change, personId, now());
    await audit.record(personId, 'group-changed', group.id);
    response.json(await groupViewOf(stores, group.id, personId));
  });

  return router;
}
