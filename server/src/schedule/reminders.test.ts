import { draftRoots } from '@casecircle/shared/document/roots.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../documents/testing/scene.ts';
import { codeOf, foundGroup, type Guest, given, newMeeting, openHouse } from '../http/testing/house.ts';
import { Attendee } from '../live/testing/attendee.ts';
import { clockOf, houseWithMail, mailIn, publicUrl } from '../mail/testing/house-with-mail.ts';
import { openMailServer } from '../mail/testing/mail-server.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const noticesOf = async ({ visitor }: Guest) => given<Notice[]>(await visitor.get('/api/notices'));

/** A group that Mina presents in a week from now, at half past five in Zurich, so that afternoons there are never night. */
async function aWeekAhead() {
  const opened = await houseWithMail();
  const goTo = clockOf(opened.house);
  return { ...opened, ...(await foundGroup(opened.house)), goTo };
}

test('the presenter is reminded a week ahead of what is still missing, by notice and mail alike', async () => {
  const { house, member, facilitator, meeting, goTo, only, mail } = await aWeekAhead();
  goTo(meeting.startsAt - 5 * day);
  await house.work();
  const [notice] = await noticesOf(member);
  expect(notice).toMatchObject({ kind: 'turn-soon', path: `/meetings/${meeting.id}/prepare` });
  expect(notice?.text).toMatch(
    /Still missing: accepting the agreement, your question, your case notes and sharing it with the group\.$/,
  );
  const { mail: sent } = only('Mina');
  expect(sent.subject).toBe(notice?.title);
  expect(sent.text).toContain(notice?.text);
  expect(sent.text).toContain(`${publicUrl}${notice?.path}`);
  expect(await noticesOf(facilitator)).toEqual([]);
  expect(mail.received).toHaveLength(1);
});

test('a day ahead the presenter hears what is left, and everybody else that they meet', async () => {
  const { house, member, facilitator, observer, outsider, meeting, goTo, to } = await aWeekAhead();
  const draft = await new Attendee(house, member).opens({ scope: 'draft', caseId: meeting.caseId });
  draft.doc.getText(draftRoots.question).insert(0, 'a-canary-question');
  const paragraph = new Y.XmlElement('paragraph');
  draft.doc.getXmlFragment(draftRoots.notes).insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('a-canary-note')]);
  await until(() => expect(draft.isWhole()).toBe(true));
  goTo(meeting.startsAt - 3 * hour);
  await house.work();
  const [turn] = await noticesOf(member);
  expect(turn?.text).toMatch(/Still missing: accepting the agreement and sharing it with the group\.$/);
  for (const other of [facilitator, observer]) {
    const [notice] = await noticesOf(other);
    expect(notice).toMatchObject({ kind: 'meeting-soon', path: `/meetings/${meeting.id}/lobby` });
    expect(notice?.text).toContain('Mina presents.');
  }
  expect(await noticesOf(outsider)).toEqual([]);
  expect(['Mina', 'Frida', 'Otto', 'Una'].map((name) => to(name).length)).toEqual([1, 1, 1, 0]);
});

test('no word of the case and not its label reaches a mail, a notice or the log', async () => {
  const { house, member, meeting, goTo, mail } = await aWeekAhead();
  const draft = await new Attendee(house, member).opens({ scope: 'draft', caseId: meeting.caseId });
  draft.doc.getText(draftRoots.question).insert(0, 'a-canary-question');
  await until(() => expect(draft.isWhole()).toBe(true));
  goTo(meeting.startsAt - 3 * hour);
  await house.work();
  const all = [...mail.received.map(({ raw }) => raw), JSON.stringify(await noticesOf(member)), ...house.logged];
  expect(mail.received).toHaveLength(3);
  for (const words of ['a-canary-question', meeting.caseLabel]) expect(all.join('\n')).not.toContain(words);
});

test('a reader elsewhere reads their own time, and the group’s behind it', async () => {
  const { house, observer, meeting, goTo, only } = await aWeekAhead();
  given(await observer.visitor.patch('/api/me', { timeZone: 'America/New_York' }));
  goTo(meeting.startsAt - hour);
  await house.work();
  expect(only('Otto').mail.text).toMatch(/meets at 1[12]:30 \(17:30 in Zurich\)\./);
  expect(only('Otto').mail.text).toContain('Times are in your time zone, America/New_York.');
  expect(only('Frida').mail.text).toContain('meets at 17:30.');
});

test('nobody is reminded twice, however often it is looked and however often the server starts', async () => {
  const { house, meeting, goTo, mail } = await aWeekAhead();
  goTo(meeting.startsAt - 3 * hour);
  await house.work();
  await house.work();
  await house.stop();
  const again = await openHouse({ PUBLIC_URL: publicUrl, ...mail.settings, DATA_DIR: house.dataDir });
  clockOf(again)(meeting.startsAt - 2 * hour);
  await again.work();
  expect(mail.received).toHaveLength(3);
});

test('when the meeting is moved everybody is reminded of the new time', async () => {
  const { house, facilitator, meeting, goTo, to } = await aWeekAhead();
  goTo(meeting.startsAt - 3 * hour);
  await house.work();
  const { date } = newMeeting('', 12);
  const moved = await facilitator.visitor.patch(`/api/meetings/${meeting.id}`, { date, time: '17:30' });
  const { startsAt } = given<MeetingLine>(moved);
  goTo(startsAt - 3 * hour);
  await house.work();
  const reminders = to('Otto').filter(({ mail }) => mail.subject?.startsWith('You meet on'));
  expect(new Set(reminders.map(({ mail }) => mail.subject)).size).toBe(2);
});

test('a reminder that could not be sent in time is not sent afterwards', async () => {
  let down = true;
  const mail = await openMailServer(() => (down ? { at: 'rcpt', code: 451 } : undefined));
  const house = await openHouse({ PUBLIC_URL: publicUrl, ...mail.settings });
  const { meeting } = await foundGroup(house);
  const goTo = clockOf(house);
  goTo(meeting.startsAt - hour);
  await house.work();
  expect(mail.attempts.length).toBeGreaterThan(0);
  down = false;
  goTo(meeting.startsAt + hour);
  await house.work();
  expect(mailIn(mail).to('Otto')).toEqual([]);
});

test('after a meeting was to begin nobody is reminded', async () => {
  const { house, facilitator, member, meeting, goTo } = await aWeekAhead();
  goTo(meeting.startsAt + hour);
  await house.work();
  expect(await noticesOf(facilitator)).toEqual([]);
  expect(await noticesOf(member)).toEqual([]);
});

test('who wants no mail about meetings has the notice alone', async () => {
  const { house, observer, meeting, goTo, to } = await aWeekAhead();
  const choices = { 'my-turn': true, meetings: false, requests: true, group: true };
  expect((await observer.visitor.put('/api/me/mail-choices', choices)).status).toBe(200);
  goTo(meeting.startsAt - 3 * hour);
  await house.work();
  expect(await noticesOf(observer)).toHaveLength(1);
  expect([to('Otto').length, to('Frida').length]).toEqual([0, 1]);
});

test('who has left is not reminded', async () => {
  const { house, observer, member, group, meeting, goTo, to } = await aWeekAhead();
  given(await observer.visitor.delete(`/api/groups/${group.id}/members/${observer.account.id}`));
  goTo(meeting.startsAt - 3 * hour);
  await house.work();
  expect(to('Otto')).toEqual([]);
  expect(codeOf(await observer.visitor.get(`/api/meetings/${meeting.id}`))).toBe('not-found');
  expect((await noticesOf(member)).length).toBe(1);
});
