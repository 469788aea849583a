import { free } from '@casecircle/shared/domain/formats/free.ts';
import { expect, test } from 'vitest';
import { codeOf, foundGroup, join, newMeeting, openHouse, type Visitor } from './testing/house.ts';

type Scene = Awaited<ReturnType<typeof foundGroup>>;
type Call = { method: string; path: string; body?: unknown };

const csv = 'name,email\nPia,pia@example.org';
const nobody = '00000000-0000-4000-8000-000000000000';

/** Every route about a group or a meeting; what comes last ends what the others need. */
function callsOn(
  { group, meeting, member, observer }: Scene,
  invitation: string,
  other: string,
  format: string,
): Record<string, Call> {
  const groupPath = `/api/groups/${group.id}`;
  const meetingPath = `/api/meetings/${meeting.id}`;
  return {
    'read group': { method: 'GET', path: groupPath },
    'list formats': { method: 'GET', path: `${groupPath}/formats` },
    'read format': { method: 'GET', path: `${groupPath}/formats/${format}` },
    'copy format': { method: 'POST', path: `${groupPath}/formats`, body: { from: 'free', name: 'Ours' } },
    'change format': { method: 'PUT', path: `${groupPath}/formats/${format}`, body: { version: 1, format: free } },
    'retire format': { method: 'DELETE', path: `${groupPath}/formats/${format}` },
    'read versions': { method: 'GET', path: `${groupPath}/agreement/versions` },
    'list past members': { method: 'GET', path: `${groupPath}/members/past` },
    'archive group': { method: 'PUT', path: `${groupPath}/archive` },
    'take group up': { method: 'DELETE', path: `${groupPath}/archive` },
    'preview retention': { method: 'GET', path: `${groupPath}/retention?days=30` },
    'import people': { method: 'POST', path: `${groupPath}/imports`, body: { csv, invite: true } },
    'change group': { method: 'PATCH', path: groupPath, body: { meetingMinutes: 75 } },
    'list meetings': { method: 'GET', path: `${groupPath}/meetings` },
    'read meeting': { method: 'GET', path: meetingPath },
    'accept agreement': { method: 'POST', path: `${groupPath}/agreement/acceptances`, body: { version: 1 } },
    'read return': { method: 'GET', path: `${meetingPath}/return` },
    'leave table quietly': { method: 'PUT', path: `${meetingPath}/quiet-exit` },
    'come back to table': { method: 'DELETE', path: `${meetingPath}/quiet-exit` },
    'change agreement': { method: 'PUT', path: `${groupPath}/agreement`, body: { text: 'We begin on time.' } },
    'list invitations': { method: 'GET', path: `${groupPath}/invitations` },
    invite: { method: 'POST', path: `${groupPath}/invitations`, body: { kind: 'single-use', role: 'member' } },
    revoke: { method: 'DELETE', path: `${groupPath}/invitations/${invitation}` },
    'change role': { method: 'PATCH', path: `${groupPath}/members/${observer.account.id}`, body: { role: 'member' } },
    'change dates': { method: 'PATCH', path: `${groupPath}/members/${observer.account.id}`, body: { presents: false } },
    'create meeting': { method: 'POST', path: `${groupPath}/meetings`, body: newMeeting(member.account.id) },
    'move meeting': { method: 'PATCH', path: meetingPath, body: { date: newMeeting('').date, time: '18:00' } },
    'cancel meeting': { method: 'DELETE', path: meetingPath },
    'end membership': { method: 'DELETE', path: `${groupPath}/members/${other}` },
  };
}

async function statuses(visitor: Visitor, calls: Record<string, Call>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, { method, path, body }] of Object.entries(calls)) {
    found[name] = (await visitor.ask(method, path, { body })).status;
  }
  return found;
}

async function openScene() {
  const house = await openHouse();
  const scene = await foundGroup(house);
  const { facilitator, group } = scene;
  const body = { kind: 'single-use', role: 'member' };
  const made = await facilitator.visitor.post(`/api/groups/${group.id}/invitations`, body);
  const { account } = await join(house, facilitator, group.id, 'Nora');
  const copy = { from: 'free', name: 'Our way' };
  const copied = await facilitator.visitor.post(`/api/groups/${group.id}/formats`, copy);
  const [invitation, format] = [made, copied].map((answer) => (answer.body as { id: string }).id) as [string, string];
  return { house, scene, calls: callsOn(scene, invitation, account.id, format) };
}

test('a stranger may do nothing but sign in', async () => {
  const { house, calls } = await openScene();
  expect(new Set(Object.values(await statuses(house.visitor(), calls)))).toEqual(new Set([401]));
});

test('for somebody of another group there is no such group and no such meeting', async () => {
  const { scene, calls } = await openScene();
  expect(new Set(Object.values(await statuses(scene.outsider.visitor, calls)))).toEqual(new Set([404]));
});

test.each(['member', 'observer'] as const)('a plain %s reads and accepts, and changes nothing', async (who) => {
  const { scene, calls } = await openScene();
  expect(await statuses(scene[who].visitor, calls)).toEqual({
    ...Object.fromEntries(Object.keys(calls).map((name) => [name, 403])),
    'read group': 200,
    'list meetings': 200,
    'read versions': 200,
    'list past members': 200,
    'list formats': 200,
    'read format': 200,
    'read meeting': 200,
    'accept agreement': 200,
    'read return': 200,
    // The member presents in this meeting.
    'leave table quietly': who === 'member' ? 403 : 204,
    'come back to table': 204,
  });
});

test('a facilitator may do all of it', async () => {
  const { scene, calls } = await openScene();
  const found = await statuses(scene.facilitator.visitor, calls);
  expect(Object.entries(found).filter(([, status]) => status >= 300)).toEqual([]);
});

test('somebody whose membership ended is a stranger to the group', async () => {
  const { scene, calls } = await openScene();
  await scene.facilitator.visitor.delete(`/api/groups/${scene.group.id}/members/${scene.member.account.id}`);
  expect(new Set(Object.values(await statuses(scene.member.visitor, calls)))).toEqual(new Set([404]));
  expect((await scene.member.visitor.get('/api/groups')).body).toEqual([]);
  expect((await scene.member.visitor.get('/api/meetings')).body).toEqual([]);
});

test('what one may not enter and what does not exist answer with the same bytes', async () => {
  const { scene } = await openScene();
  const { outsider, group, meeting } = scene;
  for (const [foreign, missing] of [
    [`/api/groups/${group.id}`, `/api/groups/${nobody}`],
    [`/api/groups/${group.id}/meetings`, '/api/groups/no-id-at-all/meetings'],
    [`/api/meetings/${meeting.id}`, `/api/meetings/${nobody}`],
    [`/api/meetings/${meeting.id}`, '/api/meetings/%00'],
  ] as const) {
    const [one, other] = [await outsider.visitor.get(foreign), await outsider.visitor.get(missing)];
    expect(codeOf(one)).toBe('not-found');
    expect(other.body).toEqual(one.body);
  }
});

test('a facilitator of one group cannot reach into another through its own address', async () => {
  const { scene } = await openScene();
  const { facilitator, outsider, group, other } = scene;
  const made = await facilitator.visitor.post(`/api/groups/${group.id}/invitations`, {
    kind: 'single-use',
    role: 'member',
  });
  const { id } = made.body as { id: string };
  expect((await facilitator.visitor.delete(`/api/groups/${other.id}/invitations/${id}`)).status).toBe(404);
  const foreign = `/api/groups/${group.id}/members/${outsider.account.id}`;
  expect((await facilitator.visitor.patch(foreign, { role: 'facilitator' })).status).toBe(404);
  expect((await facilitator.visitor.delete(foreign)).status).toBe(404);
});
