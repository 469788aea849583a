import { Router } from 'express';
import { homeOf } from '../home/home-of.ts';
import type { HomeParts } from '../home/home-parts.ts';
import { signedIn } from './who.ts';

/** `GET /api/home`: everything that the asking person has to do. */
export function home(parts: HomeParts): Router {
  const router = Router();
  router.get('/home', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json(await homeOf(parts, personId, parts.now()));
  });
  return router;
}
