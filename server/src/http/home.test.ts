import { join as pathOf } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { HomeView } from '@casecircle/shared/protocol/home.ts';
import { expect, test } from 'vitest';
import {
  codeOf,
  dateIn,
  foundGroup,
  type Guest,
  given,
  type House,
  newGroup,
  openHouse,
  signUp,
} from './testing/house.ts';

async function homeOf({ visitor }: Guest): Promise<HomeView> {
  return HomeView.parse(given(await visitor.get('/api/home')));
}

async function accept({ visitor }: Guest, group: string, version = 1): Promise<void> {
  given(await visitor.post(`/api/groups/${group}/agreement/acceptances`, { version }));
}

/** Past the commands, where there is no other way to it in a test. */
function put(house: House, statement: string, ...values: (string | number)[]): void {
  const database = new DatabaseSync(pathOf(house.dataDir, 'casecircle.db'));
  database.prepare(statement).run(...values);
  database.close();
}

test('whoever is signed out has no home', async () => {
  const house = await openHouse();
  expect(codeOf(await house.visitor().get('/api/home'))).toBe('signed-out');
});

test('whoever has just arrived has nothing to do', async () => {
  const house = await openHouse();
  const nothing = { next: null, turns: [], returns: [], requests: [], agreements: [], notices: [] };
  expect(await homeOf(await signUp(house, 'Nora'))).toEqual(nothing);
});

test('a presenter is told of the next meeting, of their part in it and of what is missing', async () => {
  const house = await openHouse();
  const { member, group, meeting } = await foundGroup(house);
  const missing = ['agreement', 'question', 'notes', 'shared'];
  const before = await homeOf(member);
  expect(before.next).toMatchObject({ meeting: { id: meeting.id }, role: 'member', presents: true, missing });
  await accept(member, group.id);
  expect((await homeOf(member)).next?.missing).toEqual(['question', 'notes', 'shared']);
});

test('whoever does not present has nothing to prepare', async () => {
  const house = await openHouse();
  const { facilitator, observer, group } = await foundGroup(house);
  await accept(observer, group.id);
  expect((await homeOf(facilitator)).next).toMatchObject({ role: 'facilitator', presents: false, missing: [] });
  expect((await homeOf(observer)).next).toMatchObject({ role: 'observer', presents: false, missing: [] });
});

test('of a group that one does not belong to, or not any more, nothing is told', async () => {
  const house = await openHouse();
  const { facilitator, outsider, member, group, other } = await foundGroup(house);
  await accept(outsider, other.id);
  expect(await homeOf(outsider)).toMatchObject({ next: null, turns: [], requests: [], agreements: [] });
  given(await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`));
  expect(await homeOf(member)).toMatchObject({ next: null, turns: [], requests: [], agreements: [] });
});

test('an agreement that has changed waits to be accepted anew', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  await accept(member, group.id);
  expect((await homeOf(member)).agreements).toEqual([]);
  given(await facilitator.visitor.put(`/api/groups/${group.id}/agreement`, { text: 'We also end on time.' }));
  const { name, timeZone } = newGroup;
  expect((await homeOf(member)).agreements).toEqual([{ id: group.id, name, timeZone }]);
  await accept(member, group.id, 2);
  expect((await homeOf(member)).agreements).toEqual([]);
});

test('a group that was put away leaves nothing to do', async () => {
  const house = await openHouse();
  const { member, group } = await foundGroup(house);
  put(house, 'update groups set "archivedAt" = 1 where id = ?', group.id);
  expect(await homeOf(member)).toMatchObject({ next: null, turns: [], requests: [], agreements: [] });
});

test('a meeting that runs comes before a nearer one that is planned', async () => {
  const house = await openHouse();
  const { member, facilitator, group, meeting } = await foundGroup(house);
  const second = given<GroupView>(await member.visitor.post('/api/groups', { ...newGroup, name: 'Second' }));
  const wish = { date: dateIn(1), time: '08:00', presenter: member.account.id, formatId: meeting.formatId };
  const nearer = given<{ id: string }>(await member.visitor.post(`/api/groups/${second.id}/meetings`, wish));
  expect((await homeOf(member)).next?.meeting.id).toBe(nearer.id);
  const running = '{"kind":"phase","index":0,"clock":{"kind":"stopped","leftMs":1}}';
  put(house, `update meetings set state = json_set(state, '$.stage', json(?)) where id = ?`, running, meeting.id);
  expect((await homeOf(member)).next?.meeting).toMatchObject({ id: meeting.id, status: 'running' });
  expect((await homeOf(facilitator)).next?.meeting.group.id).toBe(group.id);
});

test('a meeting that was never held is not next for ever', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  house.pass(9 * 86_400_000);
  await accept(facilitator, group.id);
  expect((await homeOf(facilitator)).next).toBeNull();
});
