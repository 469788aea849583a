import type { GroupMember, PastMember } from '@casecircle/shared/protocol/groups.ts';
import { expect, test } from 'vitest';
import { codeOf, dateIn, foundGroup, given, openHouse } from './testing/house.ts';

const day = 86_400_000;

test('a facilitator sets whether and from when somebody takes turns, and the day on which they leave', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/members/${member.account.id}`;
  const dates = { presents: false, rotatesFrom: dateIn(10), leavesOn: dateIn(20) };
  expect(given<GroupMember>(await facilitator.visitor.patch(path, dates))).toMatchObject(dates);
  const free = { presents: true, rotatesFrom: null, leavesOn: null };
  expect(given<GroupMember>(await facilitator.visitor.patch(path, free))).toMatchObject(free);
});

test.each([
  ['leavesOn', { leavesOn: '2020-01-01' }, 'today or a later day'],
  ['leavesOn', { leavesOn: '2030-02-30' }, 'marked field'],
  ['rotatesFrom', { rotatesFrom: dateIn(9), leavesOn: dateIn(5) }, 'after the day on which they leave'],
  ['presents', { role: 'observer', presents: true }, 'observer takes no turns'],
])('what does not fit is refused at its field, %s, and nothing of it is kept', async (about, change, words) => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/members/${member.account.id}`;
  const refused = await facilitator.visitor.patch(path, change);
  expect(refused.body).toMatchObject({ code: 'malformed', about, detail: expect.stringContaining(words) });
  const now = given<{ members: GroupMember[] }>(await facilitator.visitor.get(`/api/groups/${group.id}`)).members;
  expect(now.find(({ id }) => id === member.account.id)).toMatchObject({ role: 'member', leavesOn: null });
});

test('whoever leaves on a day is a member to its end, then a stranger, and stands among those who were here', async () => {
  const house = await openHouse();
  const { facilitator, member, observer, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  given(await facilitator.visitor.patch(`${path}/members/${member.account.id}`, { leavesOn: dateIn(2) }));
  await house.work();
  expect((await member.visitor.get(path)).status).toBe(200);
  house.pass(4 * day);
  await house.work();
  await house.work();
  expect(codeOf(await member.visitor.get(path))).toBe('not-found');
  const past = given<PastMember[]>(await observer.visitor.get(`${path}/members/past`));
  expect(past).toMatchObject([{ id: member.account.id, name: 'Mina', role: 'member' }]);
  expect(past[0]?.leftAt).toBeLessThan(Date.now() + 4 * day);
});

test('an observer reads the table and what all see, and writes nothing but in the own notebook', async () => {
  const house = await openHouse();
  const { facilitator, observer, group } = await foundGroup(house);
  const members = given<{ members: GroupMember[] }>(await observer.visitor.get(`/api/groups/${group.id}`)).members;
  expect(members.find(({ id }) => id === observer.account.id)).toMatchObject({ role: 'observer', presents: false });
  const plan = { date: dateIn(8), time: '17:30', presenter: observer.account.id, formatId: 'free' };
  const refused = await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, plan);
  expect(refused.body).toMatchObject({ code: 'malformed', about: 'presenter' });
});
