import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { expect, test } from 'vitest';
import { codeOf, foundGroup, type Guest, given, type House, openHouse } from './testing/house.ts';

const noticesOf = async ({ visitor }: Guest) => given<Notice[]>(await visitor.get('/api/notices'));

async function told(house: House) {
  const people = await foundGroup(house);
  const { facilitator, group } = people;
  for (const text of ['One.', 'Two.']) {
    given(await facilitator.visitor.put(`/api/groups/${group.id}/agreement`, { text }));
    house.pass(1_000);
  }
  return people;
}

test('one is told what concerns one, newest first, and nobody else is', async () => {
  const house = await openHouse();
  const { member, facilitator, outsider, group } = await told(house);
  const notices = await noticesOf(member);
  expect(notices).toHaveLength(2);
  expect(notices[0]).toMatchObject({
    kind: 'agreement-changed',
    group: { id: group.id, name: 'Tuesday circle' },
    readAt: null,
    title: 'Your group’s agreement changed',
    path: `/groups/${group.id}`,
  });
  expect(notices[0]?.at).toBeGreaterThan(notices[1]?.at ?? 0);
  expect([await noticesOf(facilitator), await noticesOf(outsider)]).toEqual([[], []]);
});

test('reading marks my own only', async () => {
  const house = await openHouse();
  const { member, observer } = await told(house);
  const [first, second] = await noticesOf(member);
  const [others] = await noticesOf(observer);
  const ids = [first?.id, others?.id];
  expect((await member.visitor.post('/api/notices/read', { ids })).status).toBe(204);
  expect((await noticesOf(member)).map(({ id, readAt }) => [id, readAt !== null])).toEqual([
    [first?.id, true],
    [second?.id, false],
  ]);
  expect((await noticesOf(observer)).every(({ readAt }) => readAt === null)).toBe(true);
});

test('who has left a group sees nothing more of what it told', async () => {
  const house = await openHouse();
  const { member, group } = await told(house);
  given(await member.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`));
  expect(await noticesOf(member)).toEqual([]);
});

test('strangers see and change nothing', async () => {
  const house = await openHouse();
  const stranger = house.visitor();
  expect(codeOf(await stranger.get('/api/notices'))).toBe('signed-out');
  expect(codeOf(await stranger.post('/api/notices/read', { ids: [] }))).toBe('signed-out');
  expect(codeOf(await stranger.get('/api/me/mail-choices'))).toBe('signed-out');
  expect(codeOf(await stranger.put('/api/me/mail-choices', {}))).toBe('signed-out');
});

test('mail comes of everything until one chooses, and a choice is whole', async () => {
  const house = await openHouse();
  const { member, observer } = await told(house);
  const all = { 'my-turn': true, meetings: true, requests: true, group: true };
  expect((await member.visitor.get('/api/me/mail-choices')).body).toEqual(all);
  const less = { ...all, meetings: false };
  expect((await member.visitor.put('/api/me/mail-choices', less)).body).toEqual(less);
  expect((await member.visitor.put('/api/me/mail-choices', less)).body).toEqual(less);
  expect((await observer.visitor.get('/api/me/mail-choices')).body).toEqual(all);
  for (const wrong of [{ meetings: false }, { ...all, security: false }, { ...all, group: 'no' }]) {
    expect((await member.visitor.put('/api/me/mail-choices', wrong)).status).toBeGreaterThanOrEqual(400);
  }
  expect((await member.visitor.get('/api/me/mail-choices')).body).toEqual(less);
});

test('a list of what was read has at most 200 ids, and they are ids', async () => {
  const house = await openHouse();
  const { member } = await told(house);
  for (const ids of [[], ['x'], Array(201).fill(member.account.id)]) {
    expect(codeOf(await member.visitor.post('/api/notices/read', { ids }))).toBe('malformed');
  }
});
