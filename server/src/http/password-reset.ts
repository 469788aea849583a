import { PasswordReset, ResetRequest } from '@casecircle/shared/protocol/accounts.ts';
import { Router } from 'express';
import { askAuth, deadResetLink } from '../accounts/auth-requests.ts';
import { AppError } from '../errors.ts';
import { atMost, byAddress, byEmail } from './at-most.ts';
import type { HttpParts } from './parts.ts';
import { administrator } from './who.ts';

const quarter = 15 * 60_000;
const noAccount = 'There is no account with this e-mail on this server. Check how it is written.';

/** The way back for whoever forgot their password: a link by mail, or one that an administrator hands over. */
export function passwordReset(parts: HttpParts): Router {
  const { stores, auth, resetLinks, revocations, now } = parts;
  const router = Router();

  // The same answer whether or not there is such an account.
  router.post(
    '/auth/request-password-reset',
    atMost(20, quarter, byAddress),
    atMost(5, 4 * quarter, byEmail),
    async (request, response) => {
      const { email } = ResetRequest.parse(request.body);
      await resetLinks.send(await stores.people.withEmail(email), now());
      response.sendStatus(204);
    },
  );

  router.post('/auth/reset-password', atMost(30, quarter, byAddress), async (request, response) => {
    const wish = PasswordReset.parse(request.body);
    const personId = await resetLinks.personBehind(wish.token);
    if (personId === undefined) throw new AppError('expired', 'token', deadResetLink);
    const sessions = await stores.people.sessions(personId);
    // Before the password: where the process ends in between, programs lose their keys rather than keep them.
    await stores.accessTokens.revokeAll(personId, now());
    await askAuth(auth, 'reset-password', wish, { request, address: request.ip });
    // better-auth tells of the first hundred only.
    for (const session of sessions) revocations.sessionEnded(session);
    await resetLinks.noteUse(personId, wish.token, now());
    response.sendStatus(204);
  });

  router.post('/installation/reset-links', async (request, response) => {
    const { id } = await administrator(parts, request);
    const { email } = ResetRequest.parse(request.body);
    const personId = await stores.people.withEmail(email);
    if (personId === undefined) throw new AppError('not-found', 'email', noAccount);
    response.status(201).json(await resetLinks.makeFor(personId, id, now()));
  });

  return router;
}
