import { tableRoots } from '@casecircle/shared/document/roots.ts';
import type { GroupLine, GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { evening } from '../live/testing/evening.ts';
import { codeOf, foundGroup, given, invite, newMeeting, openHouse } from './testing/house.ts';

test('a group that was put away can be read and left, and nothing else, until it is taken up again', async () => {
  const house = await openHouse();
  const { facilitator, member, observer, outsider, group, meeting } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  const token = await invite(facilitator, group.id);
  expect(given<GroupView>(await facilitator.visitor.put(`${path}/archive`)).archivedAt).toEqual(expect.any(Number));
  expect(codeOf(await facilitator.visitor.put(`${path}/archive`))).toBe('already-done');
  const writes = [
    await facilitator.visitor.patch(path, { name: 'Other' }),
    await facilitator.visitor.post(`${path}/meetings`, newMeeting(member.account.id)),
    await facilitator.visitor.post(`${path}/invitations`, { kind: 'single-use', role: 'member' }),
    await facilitator.visitor.put(`${path}/agreement`, { text: 'Another.' }),
    await facilitator.visitor.delete(`${path}/members/${observer.account.id}`),
    await facilitator.visitor.patch(`${path}/members/${observer.account.id}`, { role: 'member' }),
    await facilitator.visitor.delete(`/api/meetings/${meeting.id}`),
  ];
  expect(writes.map(codeOf)).toEqual(writes.map(() => 'read-only'));
  expect(writes[0]?.body).toMatchObject({ detail: expect.stringContaining('put away') });
  expect(codeOf(await outsider.visitor.post(`/api/invitations/${token}/acceptance`))).toBe('expired');
  expect(given<GroupLine[]>(await member.visitor.get('/api/groups'))).toMatchObject([{ archived: true }]);
  expect((await member.visitor.get('/api/meetings')).body).toEqual([]);
  expect(given<MeetingView>(await member.visitor.get(`/api/meetings/${meeting.id}`)).archived).toBe(true);
  expect((await observer.visitor.delete(`${path}/members/${observer.account.id}`)).status).toBe(204);
  expect(given<GroupView>(await facilitator.visitor.delete(`${path}/archive`)).archivedAt).toBeNull();
  expect((await facilitator.visitor.patch(path, { name: 'Other' })).status).toBe(200);
});

test('nobody starts a meeting of a group that was put away, nor writes at its table, also not from inside', async () => {
  const at = await evening();
  const { people, meeting, group } = at;
  await people.facilitator.enters(meeting.id);
  const table = await people.presenter.opens({ scope: 'table', meetingId: meeting.id });
  given(await people.facilitator.guest.visitor.put(`/api/groups/${group.id}/archive`));
  const refused = { ok: false, refusal: { code: 'read-only', about: 'archived' } };
  expect(await people.facilitator.give({ kind: 'start' })).toEqual(refused);
  table.doc.getMap(tableRoots.takeaways).set(`${people.presenter.id}:${meeting.id}`, {
    kind: 'intention',
    text: 'too late',
    at: 1,
  });
  await until(() => expect(table.isWhole()).toBe(true)).catch(() => undefined);
  const other = await people.member.opens({ scope: 'table', meetingId: meeting.id });
  expect(JSON.stringify(other.doc.getMap(tableRoots.takeaways))).not.toContain('too late');
});

test('a group is not put away while one of its meetings runs', async () => {
  const at = await evening();
  const { people, meeting, group, toPhase } = at;
  await people.facilitator.enters(meeting.id);
  await toPhase('talk');
  const refused = await people.facilitator.guest.visitor.put(`/api/groups/${group.id}/archive`);
  expect(refused.body).toMatchObject({ code: 'wrong-stage', detail: expect.stringContaining('Close it first') });
});
