import { Become } from '@casecircle/shared/protocol/accounts.ts';
import { Router } from 'express';
import type { DemoPeople } from '../accounts/demo.ts';
import { found } from '../errors.ts';

/** Only the demo mounts these: anybody may become anybody there. */
export function demo(people: DemoPeople): Router {
  const router = Router();

  router.get('/demo/people', async (_request, response) => {
    response.json(await people.list());
  });

  router.post('/demo/become', async (request, response) => {
    const { id } = Become.parse(request.body);
    const cookies = found(await people.become(id));
    response.append('set-cookie', cookies);
    response.sendStatus(204);
  });

  return router;
}
