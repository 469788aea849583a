import { PasswordChange, SignIn, SignUp } from '@casecircle/shared/protocol/accounts.ts';
import { type Request, Router } from 'express';
import { admit } from '../accounts/admission.ts';
import { askAuth } from '../accounts/auth-requests.ts';
import { found } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { signedIn } from './who.ts';

/** The requests that better-auth answers. Signing up and in answer with the account, the others with nothing. */
export function authentication(parts: HttpParts): Router {
  const { auth, stores, audit, now } = parts;
  const router = Router();

  router.post('/auth/sign-up/email', async (request, response) => {
    const { invitation, ...wish } = SignUp.parse(request.body);
    const admission = await admit(parts, invitation, now());
    const answer = await askAuth(auth, 'sign-up/email', wish, from(request)).catch(async (refused: unknown) => {
      await admission.giveBack();
      throw refused;
    });
    const account = found(await stores.people.find(answer.personId ?? ''));
    await admission.settle(account.id).catch(async (refused: unknown) => {
      await stores.people.remove(account.id);
      await admission.giveBack();
      throw refused;
    });
    await audit.record(account.id, 'account-created', account.id);
    if (admission.joins) await audit.record(account.id, 'joined', admission.joins);
    response.append('set-cookie', answer.cookies);
    response.status(201).json(found(await stores.people.find(account.id)));
  });

  router.post('/auth/sign-in/email', async (request, response) => {
    const wish = SignIn.parse(request.body);
    const { cookies, personId } = await askAuth(auth, 'sign-in/email', wish, from(request));
    response.append('set-cookie', cookies);
    response.json(found(await stores.people.find(personId ?? '')));
  });

  router.post('/auth/sign-out', async (request, response) => {
    const { cookies } = await askAuth(auth, 'sign-out', {}, from(request));
    response.append('set-cookie', cookies);
    response.sendStatus(204);
  });

  router.post('/auth/change-password', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const wish = { ...PasswordChange.parse(request.body), revokeOtherSessions: true };
    const { cookies } = await askAuth(auth, 'change-password', wish, from(request));
    await audit.record(personId, 'password-changed', personId);
    response.append('set-cookie', cookies);
    response.sendStatus(204);
  });

  return router;
}

function from(request: Request): { request: Request; address: string | undefined } {
  return { request, address: request.ip };
}
