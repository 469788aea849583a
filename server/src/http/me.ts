import { ProfileChange } from '@casecircle/shared/protocol/accounts.ts';
import { Router } from 'express';
import { prolongSession } from '../accounts/session.ts';
import { found } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { comesFromProgram } from './programs.ts';
import { signedIn } from './who.ts';

export function me(parts: HttpParts): Router {
  const { stores, auth } = parts;
  const router = Router();

  router.get('/me', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const account = found(await stores.people.find(personId));
    // Every visit begins with this request, so here a session that is in use gets longer.
    if (!comesFromProgram(request)) response.append('set-cookie', await prolongSession(auth, request));
    response.json(account);
  });

  router.patch('/me', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    await stores.people.change(personId, ProfileChange.parse(request.body));
    response.json(found(await stores.people.find(personId)));
  });

  return router;
}
