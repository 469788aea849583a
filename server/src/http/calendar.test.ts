import type { CalendarFeed, MadeCalendarFeed } from '@casecircle/shared/protocol/calendar.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { parsed } from '../calendar/testing/parsed.ts';
import { codeOf, foundGroup, type Guest, given, join, newMeeting, openHouse } from './testing/house.ts';

async function openScene() {
  const house = await openHouse();
  return { house, ...(await foundGroup(house)) };
}

type Scene = Awaited<ReturnType<typeof openScene>>;

async function feedOf(guest: Guest, group: string | null): Promise<MadeCalendarFeed & { path: string }> {
  const made = given<MadeCalendarFeed>(await guest.visitor.post('/api/calendar-feeds', { group }));
  return { ...made, path: new URL(made.address).pathname };
}

/** What a calendar program gets: it has the address and no cookie. */
async function readBy({ house }: Pick<Scene, 'house'>, path: string) {
  return parsed(given<string>(await house.visitor().get(path)));
}

test('a person’s feed holds the meetings of their groups and marks their own turns', async () => {
  const scene = await openScene();
  const { member, facilitator, group, meeting } = scene;
  const own = await readBy(scene, (await feedOf(member, null)).path);
  expect(own.name).toBe('Casecircle');
  expect(own.events).toMatchObject([
    {
      uid: `${group.id}-planned:${meeting.id}@casecircle`,
      sequence: 0,
      start: meeting.startsAt,
      end: meeting.startsAt + 90 * 60_000,
      zone: 'Europe/Zurich',
      summary: 'Tuesday circle – you present',
      status: 'CONFIRMED',
    },
  ]);
  expect(own.events[0]?.url).toMatch(new RegExp(`/meetings/${meeting.id}/lobby$`));
  const others = await readBy(scene, (await feedOf(facilitator, null)).path);
  expect(others.events.map(({ summary }) => summary)).toEqual(['Tuesday circle']);
});

test('a group’s feed holds that group alone and names nobody’s turn', async () => {
  const scene = await openScene();
  const { facilitator, member, group, other } = scene;
  given(await facilitator.visitor.post(`/api/groups/${other.id}/meetings`, newMeeting(facilitator.account.id)));
  const feed = await readBy(scene, (await feedOf(member, group.id)).path);
  expect(feed.name).toBe('Tuesday circle');
  expect(feed.events.map(({ summary }) => summary)).toEqual(['Tuesday circle']);
  expect((await readBy(scene, (await feedOf(facilitator, null)).path)).events).toHaveLength(2);
});

test('a meeting that moves keeps its name and rises, and one that is cancelled stays as cancelled', async () => {
  const scene = await openScene();
  const { facilitator, member, group, meeting } = scene;
  const { path } = await feedOf(member, group.id);
  const [first] = (await readBy(scene, path)).events;
  const moved = { date: newMeeting('', 9).date, time: '18:15' };
  given(await facilitator.visitor.patch(`/api/meetings/${meeting.id}`, moved));
  const [second] = (await readBy(scene, path)).events;
  expect(second).toMatchObject({ uid: first?.uid, sequence: 1, wall: `${moved.date}T18:15:00`, status: 'CONFIRMED' });
  given(await facilitator.visitor.delete(`/api/meetings/${meeting.id}`));
  const [third] = (await readBy(scene, path)).events;
  expect(third).toMatchObject({ uid: first?.uid, sequence: 2, start: second?.start, status: 'CANCELLED' });
  scene.house.pass(61 * 24 * 60 * 60 * 1000);
  expect((await readBy(scene, path)).events).toEqual([]);
});

test('the call link of the group comes with each meeting, and a new one tells them anew', async () => {
  const scene = await openScene();
  const { facilitator, member, group } = scene;
  const { path } = await feedOf(member, group.id);
  await readBy(scene, path);
  given(await facilitator.visitor.patch(`/api/groups/${group.id}`, { callLink: 'https://meet.example/circle' }));
  const [event] = (await readBy(scene, path)).events;
  expect(event).toMatchObject({ sequence: 1, location: 'https://meet.example/circle' });
});

test('what has not changed is answered with 304 and the same sequence', async () => {
  const scene = await openScene();
  const { path } = await feedOf(scene.member, null);
  const first = await scene.house.visitor().get(path);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toContain('private');
  const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
  const again = await scene.house.visitor().get(path, { headers });
  expect(again.status).toBe(304);
  given(await scene.facilitator.visitor.delete(`/api/meetings/${scene.meeting.id}`));
  expect((await scene.house.visitor().get(path, { headers })).status).toBe(200);
});

test('neither a case nor a person is in any calendar', async () => {
  const scene = await openScene();
  const { house, facilitator, member, group, meeting } = scene;
  const paths = [(await feedOf(member, null)).path, (await feedOf(facilitator, group.id)).path];
  const texts = await Promise.all(paths.map(async (path) => given<string>(await house.visitor().get(path))));
  texts.push(given<string>(await facilitator.visitor.get(`/api/meetings/${meeting.id}/calendar.ics`)));
  const { caseLabel, caseId } = given<MeetingLine>(await member.visitor.get(`/api/meetings/${meeting.id}`));
  const people = ['Frida', 'Mina', 'Otto', member.account.id, facilitator.account.id];
  for (const text of texts) {
    const unfolded = text.replaceAll('\r\n ', '');
    for (const canary of [caseLabel, caseId, ...people, 'example.org', 'mailto', 'ATTENDEE', 'ORGANIZER', 'VALARM'])
      expect(unfolded).not.toContain(canary);
    expect(unfolded).toContain('Tuesday circle');
  }
});

test('an address is shown once, and neither the log nor the audit has it', async () => {
  const scene = await openScene();
  const { house, member, group } = scene;
  const { id, path, address } = await feedOf(member, group.id);
  expect(address.startsWith('http')).toBe(true);
  const [line] = given<CalendarFeed[]>(await member.visitor.get('/api/calendar-feeds'));
  expect(line).toEqual({
    id,
    group: { id: group.id, name: 'Tuesday circle' },
    createdAt: expect.any(Number),
    lastReadAt: null,
  });
  await readBy(scene, path);
  expect(given<CalendarFeed[]>(await member.visitor.get('/api/calendar-feeds'))[0]?.lastReadAt).toEqual(
    expect.any(Number),
  );
  const token = /calendar\/(.+)\.ics/.exec(path)?.[1] as string;
  expect(house.logged.join('')).toContain('/calendar/:token.ics');
  expect(house.logged.join('')).not.toContain(token);
});

test('an address that was ended answers nobody, and nobody but its owner ends it', async () => {
  const { house, member, facilitator } = await openScene();
  const { id, path } = await feedOf(member, null);
  expect(codeOf(await facilitator.visitor.delete(`/api/calendar-feeds/${id}`))).toBe('not-found');
  expect((await house.visitor().get(path)).status).toBe(200);
  given(await member.visitor.delete(`/api/calendar-feeds/${id}`));
  expect(codeOf(await house.visitor().get(path))).toBe('not-found');
  expect(given(await member.visitor.get('/api/calendar-feeds'))).toEqual([]);
});

test('whoever leaves a group hears no more of it, in any of their feeds', async () => {
  const scene = await openScene();
  const { house, member, group } = scene;
  const [ofGroup, ofAll] = [await feedOf(member, group.id), await feedOf(member, null)];
  given(await member.visitor.delete(`/api/groups/${group.id}/members/${member.account.id}`));
  expect(codeOf(await house.visitor().get(ofGroup.path))).toBe('not-found');
  expect((await readBy(scene, ofAll.path)).events).toEqual([]);
  const lines = given<CalendarFeed[]>(await member.visitor.get('/api/calendar-feeds'));
  expect(lines.map(({ id }) => id)).toEqual([ofAll.id]);
});

test('a foreign group, a missing one and a wrong token are not found; nobody makes a feed signed out', async () => {
  const { house, outsider, group, stranger } = await openScene();
  expect(codeOf(await outsider.visitor.post('/api/calendar-feeds', { group: group.id }))).toBe('not-found');
  expect(codeOf(await outsider.visitor.post('/api/calendar-feeds', { group: crypto.randomUUID() }))).toBe('not-found');
  expect(codeOf(await stranger.visitor.post('/api/calendar-feeds', { group: null }))).toBe('signed-out');
  for (const token of ['x', 'A'.repeat(43), '%2e%2e', 'a'.repeat(500)])
    expect(codeOf(await house.visitor().get(`/api/calendar/${token}.ics`))).toBe('not-found');
});

test('one person keeps no more addresses than the limit', async () => {
  const { member } = await openScene();
  for (let made = 0; made < limits.feedsOfPerson; made += 1) await feedOf(member, null);
  expect(codeOf(await member.visitor.post('/api/calendar-feeds', { group: null }))).toBe('too-many');
});

test('a meeting comes as a file whose name says nothing, for the people of its group', async () => {
  const { house, member, outsider, meeting } = await openScene();
  const path = `/api/meetings/${meeting.id}/calendar.ics`;
  const answer = await member.visitor.get(path);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="meeting.ics"');
  const { events } = parsed(given<string>(answer));
  expect(events).toMatchObject([{ start: meeting.startsAt, summary: 'Tuesday circle – you present', sequence: 0 }]);
  expect(codeOf(await outsider.visitor.get(path))).toBe('not-found');
  expect(codeOf(await house.visitor().get(path))).toBe('signed-out');
});

test('a meeting that was over before anybody looked comes as a file too', async () => {
  const { house, member, meeting } = await openScene();
  house.pass(8 * 24 * 60 * 60 * 1000);
  const { events } = parsed(given<string>(await member.visitor.get(`/api/meetings/${meeting.id}/calendar.ics`)));
  expect(events.map(({ start }) => start)).toEqual([meeting.startsAt]);
});

test('somebody who joins later sees what others see, with the same sequence', async () => {
  const scene = await openScene();
  const { house, facilitator, group, meeting } = scene;
  const { path } = await feedOf(facilitator, group.id);
  await readBy(scene, path);
  given(
    await facilitator.visitor.patch(`/api/meetings/${meeting.id}`, { date: newMeeting('', 9).date, time: '18:15' }),
  );
  const late = await join(house, facilitator, group.id, 'Lena');
  const [event] = (await readBy(scene, (await feedOf(late, group.id)).path)).events;
  expect(event?.sequence).toBe(1);
  expect((await readBy(scene, path)).events[0]).toEqual(event);
});
