import type { Unsubscribing } from '@casecircle/shared/protocol/notices.ts';
import { type Request, Router } from 'express';
import { found } from '../errors.ts';
import type { Unsubscription } from '../mail/unsubscribe.ts';
import type { HttpParts } from './parts.ts';

/**
 * Ends mail by the link in it. No cookie is read and the token alone says what may be done, so this stands before the
 * check of the origin: mail programs and the pages of mail providers call it from anywhere (RFC 8058).
 */
export function unsubscribe({ stores, unsubscribing }: Pick<HttpParts, 'stores' | 'unsubscribing'>): Router {
  const router = Router();
  const readToken = (request: Request): Unsubscription => found(unsubscribing.read(String(request.params.token)));

  // Reading changes nothing: scanners follow every link of a mail.
  router.get('/mail/unsubscribe/:token', (request, response) => {
    readToken(request);
    response.redirect(303, `/unsubscribe/${String(request.params.token)}`);
  });

  router.get('/mail/unsubscribe/:token/category', async (request, response) => {
    const { person, category } = readToken(request);
    const choices = await stores.notices.choices(person);
    response.json({ category, mail: choices[category] } satisfies Unsubscribing);
  });

  router.post('/mail/unsubscribe/:token', async (request, response) => {
    const { person, category } = readToken(request);
    found((await stores.notices.endMail(person, category)) || undefined);
    response.sendStatus(204);
  });

  return router;
}
