import { type Installation, InstallationChange } from '@casecircle/shared/protocol/accounts.ts';
import { Router } from 'express';
import type { HttpParts } from './parts.ts';
import { administrator } from './who.ts';

export function installation(parts: HttpParts): Router {
  const { stores, audit, now } = parts;
  const router = Router();

  router.get('/installation', async (_request, response) => {
    response.json(await viewOf(parts));
  });

  router.patch('/installation', async (request, response) => {
    const { id } = await administrator(parts, request);
    const { openSignUp } = InstallationChange.parse(request.body);
    await stores.installation.write('openSignUp', String(openSignUp));
    await audit.record(id, 'installation-changed', null);
    response.json(await viewOf(parts));
  });

  router.get('/installation/mail', async (request, response) => {
    await administrator(parts, request);
    response.json(await stores.mail.health());
  });

  router.post('/installation/invitations', async (request, response) => {
    const { id } = await administrator(parts, request);
    const made = await stores.invitations.makeForAccount(id, now());
    await audit.record(id, 'account-invitation-made', made.id);
    response.status(201).json(made);
  });

  return router;
}

async function viewOf({ stores, demo }: HttpParts): Promise<Installation> {
  const openSignUp = (await stores.installation.read('openSignUp')) === 'true';
  return { empty: !(await stores.people.any()), openSignUp, demo, mail: await stores.mail.isSetUp() };
}
