import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { MemberChange, type PastMember } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import { authorise, found, valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { groupFor, idIn, signedIn } from './who.ts';

export function members(parts: HttpParts): Router {
  const { stores, audit, revocations, now } = parts;
  const router = Router();

  router.get('/groups/:group/members/past', async (request, response) => {
    const { group } = await groupFor(parts, request, 'read-group');
    response.json((await stores.memberships.past(group.id)) satisfies PastMember[]);
  });

  router.patch('/groups/:group/members/:person', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'change-members');
    const wish = MemberChange.parse(request.body);
    if (wish.role !== undefined) authorise(mayInGroup(group.role, 'change-roles'));
    const member = idIn(request, 'person');
    const which = { groupId: group.id, personId: member };
    const changed = valueIn(await stores.memberships.change(which, wish, personId, now()));
    // Before the note: where that fails, nobody keeps what they have no right to any more.
    if (changed.role) revocations.membershipChanged(group.id, member);
    if (changed.anything) await audit.record(personId, changed.role ? 'role-changed' : 'membership-changed', member);
    const current = await stores.memberships.current(group.id);
    response.json(found(current.find(({ id }) => id === member)));
  });

  router.delete('/groups/:group/members/:person', async (request, response) => {
    const asking = await signedIn(parts, request);
    const member = idIn(request, 'person');
    const leaves = member === asking.personId;
    const { personId, group } = await groupFor(parts, request, leaves ? 'leave' : 'end-membership');
    valueIn(await stores.memberships.end(group.id, member, now(), personId));
    revocations.membershipEnded(group.id, member);
    if (leaves) await audit.record(personId, 'left', group.id);
    else await audit.record(personId, 'membership-ended', member);
    response.sendStatus(204);
  });

  return router;
}
