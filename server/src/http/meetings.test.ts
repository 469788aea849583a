import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { MeetingLine, MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { Problem } from '@casecircle/shared/protocol/refusals.ts';
import { expect, test } from 'vitest';
import { codeOf, dateIn, foundGroup, given, join, newGroup, newMeeting, openHouse, signUp } from './testing/house.ts';

test('a planned meeting shows when, who, how long and a neutral label, on the wall clock of the group', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  const year = new Date().getUTCFullYear() + 1;
  const wish = { ...newMeeting(member.account.id), date: `${year}-07-01` };
  const answer = await facilitator.visitor.post(path, wish);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    group: { id: group.id, name: group.name, kind: group.kind, timeZone: 'Europe/Zurich' },
    startsAt: Date.UTC(year, 6, 1, 15, 30),
    minutes: group.meetingMinutes,
    presenter: { id: member.account.id, name: 'Mina' },
    caseLabel: expect.stringMatching(/^[A-Z][a-z]+ [A-Z][a-z]+$/),
    status: 'planned',
    shared: false,
  });
  const lines = given<MeetingLine[]>(await member.visitor.get(path));
  expect(lines.at(-1)).toEqual(answer.body);
  expect(given<MeetingLine[]>(await member.visitor.get('/api/meetings'))).toEqual(lines);
});

test('the view of a meeting brings its people and my role in it', async () => {
  const house = await openHouse();
  const { observer, meeting } = await foundGroup(house);
  const view = given<MeetingView>(await observer.visitor.get(`/api/meetings/${meeting.id}`));
  expect(view).toMatchObject({ ...meeting, role: 'observer', agreementAccepted: false });
  expect(view.people.map((person) => [person.name, person.role])).toEqual([
    ['Frida', 'facilitator'],
    ['Mina', 'member'],
    ['Otto', 'observer'],
  ]);
});

test('labels are never drawn twice in a group', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  for (let count = 0; count < 40; count += 1)
    given(await facilitator.visitor.post(path, newMeeting(member.account.id)));
  const lines = given<MeetingLine[]>(await member.visitor.get(path));
  expect(new Set(lines.map((line) => line.caseLabel)).size).toBe(41);
});

test('a presenter is a member or a facilitator of the group, now', async () => {
  const house = await openHouse();
  const { facilitator, observer, outsider, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  given(await facilitator.visitor.post(path, newMeeting(facilitator.account.id)));
  await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`);
  for (const { account } of [observer, outsider, member]) {
    const refused = await facilitator.visitor.post(path, newMeeting(account.id));
    expect(refused.body).toMatchObject({ code: 'malformed', about: 'presenter' });
  }
});

test.each([
  ['date', { date: dateIn(-3) }],
  ['date', { date: '2027-02-30' }],
  ['time', { time: '25:00' }],
  ['formatId', { formatId: 'somebody-elses-method' }],
  ['presenter', { presenter: 'me' }],
])('a meeting with a wrong %s is refused by its name', async (about, wrong) => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const wish = { ...newMeeting(member.account.id), ...wrong };
  const refused = await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish);
  expect(refused.body).toMatchObject({ code: 'malformed', about });
});

test('a meeting in which its cases do not fit is refused with what they need', async () => {
  const house = await openHouse();
  const facilitator = await signUp(house, 'Frida');
  const short = { ...newGroup, meetingMinutes: 45 };
  const group = given<GroupView>(await facilitator.visitor.post('/api/groups', short));
  const wish = newMeeting(facilitator.account.id);
  const member = await join(house, facilitator, group.id, 'Mina');
  const two = { ...wish, more: [{ presenter: member.account.id, formatId: wish.formatId }] };
  const refused = await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, two);
  expect(refused.body).toMatchObject({ code: 'malformed', about: 'formatId' });
  expect((refused.body as Problem).detail).toMatch(/needs at least 48 minutes, and this group’s meetings last 45\./);
  const one = await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish);
  expect(one.body).toMatchObject({ minutes: 45 });
});

test('what stands around the cases counts when a plan has to fit', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  given(await facilitator.visitor.patch(`/api/groups/${group.id}`, { meetingMinutes: 50 }));
  const path = `/api/groups/${group.id}/meetings`;
  const more = [{ presenter: facilitator.account.id, formatId: 'structured-group-supervision' }];
  const two = { ...newMeeting(member.account.id), more };
  given(await facilitator.visitor.post(path, two));
  const refused = await facilitator.visitor.post(path, { ...two, wrap: 'resilience' });
  expect((refused.body as Problem).detail).toMatch(/with what stands around it needs at least 51 minutes/);
  const unknown = await facilitator.visitor.post(path, { ...two, wrap: 'gift' });
  expect(unknown.body).toMatchObject({ code: 'malformed', about: 'wrap' });
});

test('a meeting holds several cases, each with its presenter, method and label, between an opening and an ending', async () => {
  const house = await openHouse();
  const { facilitator, member, observer, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  const more = [{ presenter: facilitator.account.id, formatId: 'balint' }];
  const wish = { ...newMeeting(member.account.id), more, wrap: 'welcome' };
  const line = given<MeetingLine>(await facilitator.visitor.post(path, wish));
  expect(line.cases.map(({ presenter, format, preparation }) => [presenter.name, format, preparation])).toEqual([
    ['Mina', 'Structured Group Supervision', 'case'],
    ['Frida', 'Balint Group', 'title'],
  ]);
  expect(new Set(line.cases.flatMap(({ label, caseId }) => [label, caseId])).size).toBe(4);
  const { phases } = given<MeetingView>(await observer.visitor.get(`/api/meetings/${line.id}`));
  expect([...new Set(phases.map(({ of }) => of))]).toEqual(['opening', 0, 1, 'ending']);
});

test('nobody presents twice in one meeting, and there are three cases at most', async () => {
  const house = await openHouse();
  const { facilitator, member, observer, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  const plan = (...presenters: string[]) => {
    const more = presenters.map((presenter) => ({ presenter, formatId: 'balint' }));
    return facilitator.visitor.post(path, { ...newMeeting(member.account.id), more });
  };
  const twice = await plan(facilitator.account.id, member.account.id);
  expect(twice.body).toMatchObject({ code: 'malformed', about: 'more' });
  expect((await plan(observer.account.id)).body).toMatchObject({ code: 'malformed', about: 'more' });
  const { id } = facilitator.account;
  expect((await plan(id, id, id)).body).toMatchObject({ code: 'malformed', about: 'more' });
});

test('labels of second cases are not drawn again either', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  const more = [{ presenter: facilitator.account.id, formatId: 'balint' }];
  for (let count = 0; count < 30; count += 1)
    given(await facilitator.visitor.post(path, { ...newMeeting(member.account.id), more }));
  const lines = given<MeetingLine[]>(await member.visitor.get(path));
  expect(new Set(lines.flatMap(({ cases }) => cases.map(({ label }) => label))).size).toBe(61);
});

test('a planned meeting can be moved and cancelled', async () => {
  const house = await openHouse();
  const { facilitator, member, meeting } = await foundGroup(house);
  const path = `/api/meetings/${meeting.id}`;
  const moved = given<MeetingView>(await facilitator.visitor.patch(path, { date: dateIn(9), time: '09:00' }));
  expect(moved.startsAt).not.toBe(meeting.startsAt);
  expect(given<MeetingView>(await member.visitor.get(path)).startsAt).toBe(moved.startsAt);
  expect((await facilitator.visitor.delete(path)).status).toBe(204);
  expect(codeOf(await member.visitor.get(path))).toBe('not-found');
});

test('a meeting is planned and moved within three years, also beside a rhythm that goes on', async () => {
  const house = await openHouse();
  const { facilitator, member, group, meeting } = await foundGroup(house);
  const path = `/api/groups/${group.id}/meetings`;
  for (const date of ['2500-01-01', '9999-12-31']) {
    const far = { ...newMeeting(member.account.id), date };
    const refused = await facilitator.visitor.post(path, far);
    expect([codeOf(refused), refused.body]).toMatchObject(['malformed', { about: 'date' }]);
    expect(codeOf(await facilitator.visitor.patch(`/api/meetings/${meeting.id}`, { date, time: '17:30' }))).toBe(
      'malformed',
    );
  }
  expect(given<MeetingLine[]>(await facilitator.visitor.get(path))).toHaveLength(1);
});
