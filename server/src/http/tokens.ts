import { NewToken } from '@casecircle/shared/protocol/tokens.ts';
import { Router } from 'express';
import { AppError, valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { idIn, signedIn } from './who.ts';

/** The keys that a person gives to programs. Programs are kept out of here by the table of what they may. */
export function tokens(parts: HttpParts): Router {
  const { stores, now } = parts;
  const router = Router();

  router.get('/me/tokens', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json(await stores.accessTokens.ofPerson(personId, now()));
  });

  router.post('/me/tokens', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const wish = NewToken.parse(request.body);
    response.status(201).json(valueIn(await stores.accessTokens.make(personId, wish, now())));
  });

  router.delete('/me/tokens/:token', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const revoked = await stores.accessTokens.revoke(personId, idIn(request, 'token'), now());
    if (!revoked) throw new AppError('not-found');
    response.sendStatus(204);
  });

  return router;
}
