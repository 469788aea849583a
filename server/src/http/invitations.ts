import { Invitation, NewInvitation } from '@casecircle/shared/protocol/groups.ts';
import { Token } from '@casecircle/shared/protocol/text.ts';
import { type Request, Router } from 'express';
import { AppError, found, valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { groupFor, idIn, signedIn } from './who.ts';

export function invitations(parts: HttpParts): Router {
  const { stores, audit, revocations, now } = parts;
  const router = Router();

  router.get('/groups/:group/invitations', async (request, response) => {
    const { group } = await groupFor(parts, request, 'invite');
    const rows = await stores.invitations.list(group.id);
    // The shape leaves out what nobody needs to see, the token's hash above all.
    response.json(rows.map((row) => Invitation.parse(row)));
  });

  router.post('/groups/:group/invitations', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'invite');
    const wish = NewInvitation.parse(request.body);
    if (wish.kind === 'until' && wish.until <= now()) throw new AppError('malformed', 'until');
    const made = await stores.invitations.make(group.id, wish, personId, now());
    await audit.record(personId, 'invitation-made', made.id);
    response.status(201).json(made);
  });

  router.delete('/groups/:group/invitations/:invitation', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'invite');
    const invitation = idIn(request, 'invitation');
    const revoked = await stores.invitations.revoke(group.id, invitation, now());
    if (!revoked) throw new AppError('not-found');
    await audit.record(personId, 'invitation-revoked', invitation);
    response.sendStatus(204);
  });

  // Also without an account: it is what a person who follows a link sees first.
  router.get('/invitations/:token', async (request, response) => {
    const offer = await stores.invitations.offer(tokenIn(request), now());
    if (!offer) throw new AppError('expired');
    response.json(offer);
  });

  router.post('/invitations/:token/acceptance', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const { groupId, joined } = valueIn(await stores.invitations.accept(tokenIn(request), personId, now()));
    if (joined) {
      await audit.record(personId, 'joined', groupId);
      revocations.membershipChanged(groupId, personId);
    }
    const group = found(await stores.groups.findForPerson(groupId, personId));
    response.json({ group: group.id });
  });

  return router;
}

/** What is no token cannot be a live one. */
function tokenIn(request: Request): string {
  const token = Token.safeParse(request.params.token);
  if (!token.success) throw new AppError('expired');
  return token.data;
}
