import { NewRequest, RequestAnswer } from '@casecircle/shared/protocol/season.ts';
import { Router } from 'express';
import { valueIn } from '../errors.ts';
import { answerRequest } from '../season/answer.ts';
import { askAboutTurn } from '../season/ask.ts';
import { seasonViewOf } from '../season/view.ts';
import type { HttpParts } from './parts.ts';
import { groupFor, idIn } from './who.ts';

/** What people ask of each other about turns: whether anybody can take one, a swap, to present ahead of the order. */
export function turnRequests(parts: HttpParts): Router {
  const { database, audit, revocations, now } = parts;
  const router = Router();

  router.post('/groups/:group/season/requests', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'take-turns');
    const asked = NewRequest.parse(request.body);
    const put = await database
      .transaction()
      .execute((within) => askAboutTurn(within, group.id, personId, asked, now()));
    const { id } = valueIn(put);
    await audit.record(personId, 'turn-requested', id);
    response.status(201).json(await seasonViewOf(database, group.id, personId, now()));
  });

  router.post('/groups/:group/season/requests/:request/answers', async (request, response) => {
    const { personId: by, group } = await groupFor(parts, request, 'take-turns');
    const id = idIn(request, 'request');
    const { answer } = RequestAnswer.parse(request.body);
    const given = { group: group.id, request: id, by, answer };
    valueIn(await database.transaction().execute((within) => answerRequest(within, given, now())));
    if (answer === 'agree') revocations.lobbiesChanged();
    await audit.record(by, 'turn-request-answered', id);
    response.json(await seasonViewOf(database, group.id, by, now()));
  });

  return router;
}
