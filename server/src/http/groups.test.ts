import { join as pathOf } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type {
  Agreement,
  AgreementVersion,
  GroupView,
  Invitation,
  MadeInvitation,
} from '@casecircle/shared/protocol/groups.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { expect, onTestFinished, test } from 'vitest';
import {
  codeOf,
  foundGroup,
  given,
  invite,
  join,
  newGroup,
  newMeeting,
  openHouse,
  password,
  signUp,
} from './testing/house.ts';

const day = 86_400_000;

test('whoever makes a group facilitates it and has accepted what they wrote', async () => {
  const house = await openHouse();
  const { visitor, account } = await signUp(house, 'Frida');
  const answer = await visitor.post('/api/groups', newGroup);
  expect(answer.status).toBe(201);
  const group = given<GroupView>(answer);
  expect(group).toMatchObject({
    name: 'Tuesday circle',
    kind: 'consultation',
    role: 'facilitator',
    meetingMinutes: 90,
  });
  expect(group.members.map((member) => [member.id, member.role])).toEqual([[account.id, 'facilitator']]);
  expect(group.agreement).toMatchObject({ version: 1, text: newGroup.agreement, acceptedAt: expect.any(Number) });
  expect((await visitor.get(`/api/groups/${group.id}`)).body).toEqual(group);
});

test('the list of groups says my role and how many people are in each, now', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const line = { id: group.id, name: group.name, kind: group.kind, timeZone: group.timeZone, archived: false };
  expect((await member.visitor.get('/api/groups')).body).toEqual([{ ...line, role: 'member', members: 3 }]);
  await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`);
  expect((await facilitator.visitor.get('/api/groups')).body).toContainEqual({
    ...line,
    role: 'facilitator',
    members: 2,
  });
});

test('a single-use invitation lets one person in, also when two come at once', async () => {
  const house = await openHouse();
  const { facilitator, group, other } = await foundGroup(house);
  const token = await invite(facilitator, group.id);
  const guests = [await join(house, facilitator, other.id, 'Nora'), await join(house, facilitator, other.id, 'Nils')];
  const answers = await Promise.all(guests.map(({ visitor }) => visitor.post(`/api/invitations/${token}/acceptance`)));
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 410]);
  const view = given<GroupView>(await facilitator.visitor.get(`/api/groups/${group.id}`));
  expect(view.members).toHaveLength(4);
});

test('joining twice is harmless, also with a link that joining used up', async () => {
  const house = await openHouse();
  const { facilitator, group, member } = await foundGroup(house);
  const token = await invite(facilitator, group.id);
  const guest = await signUp(house, 'Nora', token);
  for (let time = 0; time < 2; time += 1) {
    expect((await guest.visitor.post(`/api/invitations/${token}/acceptance`)).body).toEqual({ group: group.id });
  }
  const second = await invite(facilitator, group.id, 'facilitator');
  given(await member.visitor.post(`/api/invitations/${second}/acceptance`));
  const view = given<GroupView>(await facilitator.visitor.get(`/api/groups/${group.id}`));
  expect(view.members.find(({ id }) => id === member.account.id)?.role).toBe('member');
  expect((await house.visitor().get(`/api/invitations/${second}`)).status).toBe(200);
});

test('a link says where it leads and who sent it, also without an account', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const token = await invite(facilitator, group.id, 'observer');
  expect((await house.visitor().get(`/api/invitations/${token}`)).body).toEqual({
    group: { name: group.name, kind: group.kind },
    role: 'observer',
    invitedBy: 'Frida',
  });
});

test('used, revoked, expired and invented links all say the same', async () => {
  const house = await openHouse();
  const { facilitator, outsider, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const used = await invite(facilitator, group.id);
  given(await outsider.visitor.post(`/api/invitations/${used}/acceptance`));
  const revoked = given<MadeInvitation>(await facilitator.visitor.post(path, { kind: 'single-use', role: 'member' }));
  given(await facilitator.visitor.delete(`${path}/${revoked.id}`));
  const until = Date.now() + day;
  const old = given<MadeInvitation>(await facilitator.visitor.post(path, { kind: 'until', role: 'member', until }));
  house.pass(2 * day);
  const late = await signUpAnyway(house);
  for (const token of [used, revoked.token, old.token, 'A'.repeat(43), 'x', '%00']) {
    const looked = await house.visitor().get(`/api/invitations/${token}`);
    const joined = await late.post(`/api/invitations/${token}/acceptance`);
    expect([codeOf(looked), codeOf(joined)]).toEqual(['expired', 'expired']);
    expect(joined.body).toEqual(looked.body);
  }
});

test('a link that is valid until a date lets several in, a single-use one lives for two weeks', async () => {
  const house = await openHouse();
  const { facilitator, outsider, stranger, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const until = Date.now() + day;
  const open = given<MadeInvitation>(await facilitator.visitor.post(path, { kind: 'until', role: 'member', until }));
  given(await outsider.visitor.post(`/api/invitations/${open.token}/acceptance`));
  await signUp(house, 'Nora', open.token);
  const view = given<GroupView>(await facilitator.visitor.get(`/api/groups/${group.id}`));
  expect(view.members.map(({ name }) => name)).toEqual(['Frida', 'Mina', 'Otto', 'Una', 'Nora']);
  const single = await invite(facilitator, group.id);
  house.pass(13 * day);
  expect((await stranger.visitor.get(`/api/invitations/${single}`)).status).toBe(200);
  house.pass(2 * day);
  expect((await stranger.visitor.get(`/api/invitations/${single}`)).status).toBe(410);
});

test('the list of invitations shows neither tokens nor their hashes', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const made = given<MadeInvitation>(await facilitator.visitor.post(path, { kind: 'single-use', role: 'member' }));
  const list = given<Invitation[]>(await facilitator.visitor.get(path));
  const { token, mailed, ...line } = made;
  expect(mailed).toBe(false);
  expect(list).toContainEqual(line);
  expect(Object.keys(list[0] ?? {}).toSorted()).toEqual(Object.keys(line).toSorted());
});

test.each([
  ['in the past', () => 1],
  ['more than a year ahead', () => Date.now() + 367 * day],
  ['beyond what any calendar shows', () => 9e15],
])('an invitation until a date %s is refused, and says which fit', async (_when, until) => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const refused = await facilitator.visitor.post(path, { kind: 'until', role: 'member', until: until() });
  expect(refused.body).toMatchObject({
    code: 'malformed',
    about: 'until',
    detail: expect.stringContaining('at most a year ahead'),
  });
});

test('whoever was removed comes back by a new link only', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const body = { kind: 'until', role: 'member', until: Date.now() + day };
  const open = given<MadeInvitation>(await facilitator.visitor.post(path, body));
  given(await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`));
  const accept = (token: string) => member.visitor.post(`/api/invitations/${token}/acceptance`);
  expect(codeOf(await accept(open.token))).toBe('expired');
  expect(codeOf(await member.visitor.get(`/api/invitations/${open.token}`))).toBe('expired');
  house.pass(1_000);
  expect((await accept(await invite(facilitator, group.id))).body).toEqual({ group: group.id });
});

test('a facilitator who loses the role, or leaves, leaves no open link behind', async () => {
  const house = await openHouse();
  const { facilitator, member, outsider, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/members/${member.account.id}`;
  given(await facilitator.visitor.patch(path, { role: 'facilitator' }));
  const first = await invite(member, group.id, 'facilitator');
  given(await facilitator.visitor.patch(path, { role: 'member' }));
  given(await facilitator.visitor.patch(path, { role: 'facilitator' }));
  const second = await invite(member, group.id, 'facilitator');
  given(await member.visitor.delete(path));
  for (const token of [first, second]) {
    expect(codeOf(await outsider.visitor.post(`/api/invitations/${token}/acceptance`))).toBe('expired');
  }
});

test('everybody may leave a group by themselves', async () => {
  const house = await openHouse();
  const { facilitator, member, observer, group } = await foundGroup(house);
  for (const { visitor, account } of [member, observer]) {
    const members = `/api/groups/${group.id}/members`;
    expect((await visitor.delete(`${members}/${facilitator.account.id}`)).status).toBe(403);
    expect((await visitor.delete(`${members}/${account.id}`)).status).toBe(204);
    expect((await visitor.get(`/api/groups/${group.id}`)).status).toBe(404);
  }
  const database = new DatabaseSync(pathOf(house.dataDir, 'casecircle.db'), { readOnly: true });
  onTestFinished(() => database.close());
  const left = database.prepare("select actor, subject from audit where action = 'left' order by at").all();
  expect(left.map((row) => ({ ...row }))).toEqual([
    { actor: member.account.id, subject: group.id },
    { actor: observer.account.id, subject: group.id },
  ]);
});

test('a full group takes nobody in and keeps the link', async () => {
  const house = await openHouse();
  const { facilitator, outsider, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/invitations`;
  const until = Date.now() + day;
  const open = given<MadeInvitation>(await facilitator.visitor.post(path, { kind: 'until', role: 'member', until }));
  for (let people = 3; people < limits.peopleInGroup; people += 1) {
    await signUp(house, `Guest${people}`, open.token);
  }
  const token = await invite(facilitator, group.id);
  const refused = await outsider.visitor.post(`/api/invitations/${token}/acceptance`);
  expect(refused.body).toMatchObject({ code: 'not-allowed', about: 'full', detail: expect.stringContaining('full') });
  expect((await outsider.visitor.get(`/api/invitations/${token}`)).status).toBe(200);
  await expect(signUp(house, 'Late', token)).rejects.toThrow('full');
  const signIn = { email: 'late@example.org', password };
  expect((await house.visitor().post('/api/auth/sign-in/email', signIn)).status).toBe(400);
});

test('the last facilitator can neither leave the role nor the group', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const members = `/api/groups/${group.id}/members`;
  const last = await facilitator.visitor.patch(`${members}/${facilitator.account.id}`, { role: 'member' });
  expect(last.body).toMatchObject({ code: 'not-allowed', about: 'last-facilitator' });
  expect((await facilitator.visitor.delete(`${members}/${facilitator.account.id}`)).status).toBe(403);
  const second = await facilitator.visitor.patch(`${members}/${member.account.id}`, { role: 'facilitator' });
  expect(second.body).toMatchObject({ id: member.account.id, role: 'facilitator' });
  expect((await facilitator.visitor.delete(`${members}/${facilitator.account.id}`)).status).toBe(204);
  expect((await member.visitor.delete(`${members}/${member.account.id}`)).status).toBe(403);
});

test('of two facilitators who remove each other at once one stays', async () => {
  const house = await openHouse();
  const { facilitator, member, group } = await foundGroup(house);
  const members = `/api/groups/${group.id}/members`;
  given(await facilitator.visitor.patch(`${members}/${member.account.id}`, { role: 'facilitator' }));
  const answers = await Promise.all([
    facilitator.visitor.delete(`${members}/${member.account.id}`),
    member.visitor.delete(`${members}/${facilitator.account.id}`),
  ]);
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
});

test('a new agreement is accepted anew, and only its current version can be', async () => {
  const house = await openHouse();
  const { facilitator, member, group, meeting } = await foundGroup(house);
  const path = `/api/groups/${group.id}/agreement`;
  const accept = (version: number) => member.visitor.post(`${path}/acceptances`, { version });
  const accepted = async () =>
    (given(await member.visitor.get(`/api/meetings/${meeting.id}`)) as { agreementAccepted: boolean })
      .agreementAccepted;
  expect(await accepted()).toBe(false);
  given(await accept(1));
  expect(await accepted()).toBe(true);
  const changed = given<Agreement>(await facilitator.visitor.put(path, { text: 'We begin on time.' }));
  expect(changed).toMatchObject({ version: 2, acceptedAt: null });
  expect(await accepted()).toBe(false);
  expect(codeOf(await accept(1))).toBe('agreement-needed');
  expect(given<Agreement>(await accept(2))).toMatchObject({ version: 2, acceptedAt: expect.any(Number) });
  const again = given<Agreement>(await accept(2));
  expect(again.acceptedAt).toBe(given<Agreement>(await accept(2)).acceptedAt);
});

test('with the same text only the ticks of the checklist change, and nobody is asked again', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/agreement`;
  const text = newGroup.agreement;
  const ticked = given<Agreement>(await facilitator.visitor.put(path, { text, covers: ['limits', 'limits', 'fees'] }));
  expect(ticked).toMatchObject({ version: 1, covers: ['limits', 'fees'], acceptedAt: expect.any(Number) });
  const unknown = await facilitator.visitor.put(path, { text, covers: ['weather'] });
  expect(codeOf(unknown)).toBe('malformed');
});

test('everybody of the group sees all versions of its agreement, and who accepted which when', async () => {
  const house = await openHouse();
  const { facilitator, member, observer, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}/agreement`;
  given(await member.visitor.post(`${path}/acceptances`, { version: 1 }));
  given(await facilitator.visitor.put(path, { text: 'We begin on time.', covers: ['frame'] }));
  const versions = async () => given<AgreementVersion[]>(await observer.visitor.get(`${path}/versions`));
  expect(await versions()).toMatchObject([
    { version: 2, text: 'We begin on time.', covers: ['frame'], by: { name: 'Frida' }, acceptedBy: [] },
    { version: 1, text: newGroup.agreement, covers: [], acceptedBy: [{ name: 'Frida' }, { name: 'Mina' }] },
  ]);
  given(await facilitator.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`));
  expect((await versions()).at(-1)?.acceptedBy).toMatchObject([{ name: 'Frida' }]);
});

test('a group changes its name, its size and how long words are kept, each within what is sensible', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  const change = { name: 'Wednesday circle', capacity: 2, retentionDays: 90 };
  expect(given<GroupView>(await facilitator.visitor.patch(path, change))).toMatchObject(change);
  // A warning and no bar: more than that may be in it.
  await join(house, facilitator, group.id, 'Nora');
  expect(given<GroupView>(await facilitator.visitor.get(path)).members).toHaveLength(4);
  for (const [about, value] of Object.entries({ name: ' ', capacity: 1, retentionDays: 0 })) {
    const refused = await facilitator.visitor.patch(path, { meetingMinutes: 45, [about]: value });
    expect(refused.body).toMatchObject({ code: 'malformed', about });
  }
  const none = { capacity: null, retentionDays: null };
  expect(given<GroupView>(await facilitator.visitor.patch(path, none))).toMatchObject({ ...none, meetingMinutes: 90 });
});

test('the link of the call is kept by a facilitator, shown to everybody of the group, and can be taken away', async () => {
  const house = await openHouse();
  const { facilitator, observer, outsider, group, meeting } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  const callLink = 'https://meet.example.org/a-secret-room';
  expect(given<GroupView>(await facilitator.visitor.patch(path, { callLink })).callLink).toBe(callLink);
  expect(given<GroupView>(await observer.visitor.get(path)).callLink).toBe(callLink);
  expect(given<MeetingView>(await observer.visitor.get(`/api/meetings/${meeting.id}`)).callLink).toBe(callLink);
  expect(codeOf(await outsider.visitor.get(path))).toBe('not-found');
  expect(codeOf(await observer.visitor.patch(path, { callLink: null }))).toBe('not-allowed');
  const insecure = await facilitator.visitor.patch(path, { callLink: 'http://localhost/room' });
  expect(insecure.body).toMatchObject({ code: 'malformed', about: 'callLink' });
  const removed = given<GroupView>(await facilitator.visitor.patch(path, { callLink: null }));
  expect(removed.callLink).toBeNull();
  expect(removed.meetingMinutes).toBe(group.meetingMinutes);
});

test('neither the log nor the audit ever holds the link of the call', async () => {
  const house = await openHouse();
  const { facilitator, group } = await foundGroup(house);
  const callLink = 'https://meet.example.org/a-secret-room';
  given(await facilitator.visitor.patch(`/api/groups/${group.id}`, { callLink }));
  await facilitator.visitor.patch(`/api/groups/${group.id}`, { callLink: 'http://meet.example.org/a-secret-room' });
  const database = new DatabaseSync(pathOf(house.dataDir, 'casecircle.db'));
  onTestFinished(() => database.close());
  const audit = database.prepare('select * from audit').all();
  expect(audit.filter(({ action }) => action === 'group-changed')).toHaveLength(1);
  expect(JSON.stringify(audit) + house.logged.join('')).not.toContain('a-secret-room');
});

test('a new length of meetings is for those that are planned from now on', async () => {
  const house = await openHouse();
  const { facilitator, member, group, meeting } = await foundGroup(house);
  const path = `/api/groups/${group.id}`;
  const changed = given<GroupView>(await facilitator.visitor.patch(path, { meetingMinutes: 60 }));
  expect(changed.meetingMinutes).toBe(60);
  const wish = newMeeting(member.account.id);
  const next = given<MeetingView>(await facilitator.visitor.post(`${path}/meetings`, wish));
  expect(next.minutes).toBe(60);
  const before = given<MeetingView>(await member.visitor.get(`/api/meetings/${meeting.id}`));
  expect(before.minutes).toBe(90);
  const refused = await facilitator.visitor.patch(path, { meetingMinutes: 29 });
  expect(refused.body).toMatchObject({ code: 'malformed', about: 'meetingMinutes' });
});

/** Somebody who was here before the clock was put forward, and belongs to no group. */
async function signUpAnyway(house: Awaited<ReturnType<typeof openHouse>>) {
  const administrator = house.visitor();
  given(
    await administrator.post('/api/auth/sign-in/email', {
      email: 'frida@example.org',
      password: 'correct horse battery',
    }),
  );
  given(await administrator.patch('/api/installation', { openSignUp: true }));
  return (await signUp(house, 'Late')).visitor;
}
