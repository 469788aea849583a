import { MailChoices, NoticesRead } from '@casecircle/shared/protocol/notices.ts';
import { Router } from 'express';
import type { HttpParts } from './parts.ts';
import { signedIn } from './who.ts';

/** What one is told, and of what one wants mail. */
export function notices(parts: HttpParts): Router {
  const { stores, now } = parts;
  const router = Router();

  router.get('/notices', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json(await stores.notices.of(personId));
  });

  router.post('/notices/read', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const { ids } = NoticesRead.parse(request.body);
    await stores.notices.read(personId, ids, now());
    response.sendStatus(204);
  });

  router.get('/me/mail-choices', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json(await stores.notices.choices(personId));
  });

  router.put('/me/mail-choices', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    await stores.notices.choose(personId, MailChoices.parse(request.body));
    response.json(await stores.notices.choices(personId));
  });

  return router;
}
