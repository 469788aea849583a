import { mayInGroup } from '@casecircle/shared/domain/policy.ts';
import { GroupChange, type GroupView, MemberChange, NewGroup } from '@casecircle/shared/protocol/groups.ts';
import { Router } from 'express';
import { AppError, authorise, found, valueIn } from '../errors.ts';
import type { HttpParts } from './parts.ts';
import { groupFor, idIn, signedIn } from './who.ts';

export function groups(parts: HttpParts): Router {
  const { stores, audit, revocations, now } = parts;
  const router = Router();

  router.get('/groups', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    response.json(await stores.groups.linesFor(personId));
  });

  router.post('/groups', async (request, response) => {
    const { personId } = await signedIn(parts, request);
    const wish = NewGroup.parse(request.body);
    const id = await stores.groups.create(wish, personId, now());
    await audit.record(personId, 'group-created', id);
    response.status(201).json(await viewOf(parts, id, personId));
  });

  router.get('/groups/:group', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'read-group');
    response.json(await viewOf(parts, group.id, personId));
  });

  router.patch('/groups/:group', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'change-group');
    const change = GroupChange.parse(request.body);
    await stores.groups.change(group.id, change);
    await audit.record(personId, 'group-changed', group.id);
    response.json(await viewOf(parts, group.id, personId));
  });

  router.patch('/groups/:group/members/:person', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'change-roles');
    const { role } = MemberChange.parse(request.body);
    if (role === undefined) throw new AppError('malformed', 'role');
    const member = idIn(request, 'person');
    const changed = valueIn(await stores.memberships.changeRole(group.id, member, role, now()));
    if (changed) {
      // Before the note: where that fails, nobody keeps what they have no right to any more.
      revocations.membershipChanged(group.id, member);
      await audit.record(personId, 'role-changed', member);
    }
    const members = await stores.memberships.current(group.id);
    response.json(found(members.find(({ id }) => id === member)));
  });

  router.delete('/groups/:group/members/:person', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'read-group');
    const member = idIn(request, 'person');
    const leaves = member === personId;
    authorise(mayInGroup(group.role, leaves ? 'leave' : 'end-membership'));
    valueIn(await stores.memberships.end(group.id, member, now()));
    revocations.membershipEnded(group.id, member);
    if (leaves) await audit.record(personId, 'left', group.id);
    else await audit.record(personId, 'membership-ended', member);
    response.sendStatus(204);
  });

  return router;
}

async function viewOf({ stores }: HttpParts, id: string, personId: string): Promise<GroupView> {
  const { createdAt, createdBy, ...group } = found(await stores.groups.findForPerson(id, personId));
  const members = await stores.memberships.current(id);
  return { ...group, members, agreement: await stores.agreements.currentFor(id, personId) };
}
