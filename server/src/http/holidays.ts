import { Router } from 'express';
import { holidayCountries } from '../season/holidays.ts';
import type { HttpParts } from './parts.ts';
import { signedIn } from './who.ts';

/** The countries and regions whose public holidays a group can leave out. */
export function holidays(parts: HttpParts): Router {
  const router = Router();
  router.get('/holidays', async (request, response) => {
    await signedIn(parts, request);
    response.json(await holidayCountries());
  });
  return router;
}
