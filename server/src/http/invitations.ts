import type { Instant } from '@casecircle/shared/domain/people.ts';
import { Invitation, longestInvitation, NewInvitation } from '@casecircle/shared/protocol/groups.ts';
import { Token } from '@casecircle/shared/protocol/text.ts';
import { type Request, Router } from 'express';
import { AppError, found, valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { groupFor, idIn, signedIn } from './who.ts';

const day = 24 * 60 * 60 * 1000;

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
    if (wish.kind === 'until') mustBeWithinAYear(wish.until, now());
    const made = valueIn(await stores.invitations.make(group.id, wish, personId, now()));
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
    const asker = await parts.personOf(request);
    const offer = await stores.invitations.offer(tokenIn(request), asker?.personId, now());
    if (!offer) throw new AppError('expired');
    response.json(offer);
  });

  router.post('/invitations/:token/acceptance', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const { groupId, joined } = valueIn(await stores.invitations.accept(tokenIn(request), personId, now()));
    if (joined) {
      revocations.membershipChanged(groupId, personId);
      await audit.record(personId, 'joined', groupId);
    }
    const group = found(await stores.groups.findForPerson(groupId, personId));
    response.json({ group: group.id });
  });

  return router;
}

function mustBeWithinAYear(until: Instant, now: Instant): void {
  if (until > now && until <= now + longestInvitation * day) return;
  throw new AppError('malformed', 'until', 'Choose a date from today on, at most a year ahead.');
}

/** What is no token cannot be a live one. */
function tokenIn(request: Request): string {
  const token = Token.safeParse(request.params.token);
  if (!token.success) throw new AppError('expired');
  return token.data;
}
