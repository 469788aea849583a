import { Acceptance, AgreementChange, type AgreementVersion } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import { valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { groupFor } from './who.ts';

export function agreement(parts: HttpParts): Router {
  const { stores, audit, revocations, now } = parts;
  const router = Router();

  router.get('/groups/:group/agreement/versions', async (request, response) => {
    const { group } = await groupFor(parts, request, 'read-group');
    response.json((await stores.agreements.versions(group.id)) satisfies AgreementVersion[]);
  });

  router.put('/groups/:group/agreement', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'edit-agreement');
    const written = AgreementChange.parse(request.body);
    await stores.agreements.change(group.id, written, personId, now());
    revocations.agreementChanged(group.id);
    await audit.record(personId, 'agreement-changed', group.id);
    response.json(await stores.agreements.currentFor(group.id, personId));
  });

  router.post('/groups/:group/agreement/acceptances', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'read-group');
    const { version } = Acceptance.parse(request.body);
    valueIn(await stores.agreements.accept(group.id, version, personId, now()));
    await audit.record(personId, 'agreement-accepted', group.id);
    response.json(await stores.agreements.currentFor(group.id, personId));
  });

  return router;
}
