import { type ImportReport, MemberImport } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import { valueIn } from '../errors.ts';
import { readPeople } from '../imports/people-csv.ts';
import type { HttpParts } from './parts.ts';
import { groupFor } from './who.ts';

export function imports(parts: HttpParts): Router {
  const { stores, audit, now } = parts;
  const router = Router();

  router.post('/groups/:group/imports', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'invite');
    const { csv, invite } = MemberImport.parse(request.body);
    const { lines: people, ignored } = valueIn(readPeople(csv));
    const wish = { group: group.id, by: personId, invite };
    const { lines, made } = valueIn(await stores.imports.run(wish, people, now()));
    for (const { id } of made) await audit.record(personId, 'invitation-made', id);
    response.json({ lines, ignored } satisfies ImportReport);
  });

  return router;
}
