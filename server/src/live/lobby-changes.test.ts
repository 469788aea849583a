import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { draftRoots, sharedCase } from '@casecircle/shared/document/roots.ts';
import { closeCodes } from '@casecircle/shared/protocol/documents.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../documents/testing/scene.ts';
import { type Circle, change, coming, openCircle, viewOf } from '../http/testing/circle.ts';
import { dateIn, type Guest, given, newMeeting } from '../http/testing/house.ts';
import { Attendee } from './testing/attendee.ts';

/** A circle whose people have accepted the agreement, with Ana and Ben in the lobby of the meeting in which Ana presents. */
async function lobby() {
  const circle = await openCircle();
  const { house, facilitator, group, members } = circle;
  for (const guest of [facilitator, ...members])
    given(await guest.visitor.post(`/api/groups/${group.id}/agreement/acceptances`, { version: 1 }));
  const lines = given<MeetingLine[]>(await facilitator.visitor.get(`/api/groups/${group.id}/meetings`));
  const [, meeting, next] = lines as [MeetingLine, MeetingLine, MeetingLine];
  const [ana, ben] = members.map((guest) => new Attendee(house, guest)) as [Attendee, Attendee];
  for (const person of [ana, ben]) await person.enters(meeting.id);
  return { ...circle, meeting, next, ana, ben };
}

/** Ana writes a draft and shares it. */
async function share({ ana, meeting }: { ana: Attendee; meeting: MeetingLine }) {
  const draft = await ana.opens({ scope: 'draft', caseId: meeting.caseId });
  draft.doc.getText(draftRoots.question).insert(0, 'How do I stay?');
  await until(() => expect(draft.isWhole()).toBe(true));
  expect(await ana.give({ kind: 'share-case', attested: true })).toMatchObject({ ok: true });
  return draft;
}

async function skip(circle: Circle, guest: Guest): Promise<void> {
  const slots = coming(await viewOf(circle, guest)).flatMap((one) => one.slots);
  const turn = slots.find(({ presenter }) => presenter?.id === guest.account.id)?.turn ?? '';
  given(await change(circle, guest, { kind: 'skip', turn }));
}

test('whoever is in the lobby sees at once that somebody else presents', async () => {
  const scene = await lobby();
  const { ana, ben, meeting } = scene;
  await skip(scene, ana.guest);
  for (const person of [ana, ben])
    await until(() => {
      const { version, meeting: seen } = person.states.at(-1) ?? {};
      expect([version, seen?.cases[0].presenter]).toEqual([1, ben.id]);
    });
  expect(await ana.give({ kind: 'share-case', attested: true })).toMatchObject({
    ok: false,
    refusal: { code: 'not-allowed' },
  });
  expect(given<MeetingLine>(await ben.guest.visitor.get(`/api/meetings/${meeting.id}`)).presenter.name).toBe('Ben');
});

test('a shared case that loses its meeting leaves the table, and its draft waits at the next one', async () => {
  const scene = await lobby();
  const { ana, ben, meeting, next } = scene;
  const draft = await share(scene);
  const table = await ben.opens({ scope: 'table', meetingId: meeting.id });
  const onTable = () => sharedCase(table.doc, ana.id, meeting.caseId)?.question.toString();
  await until(() => expect(onTable()).toBe('How do I stay?'));
  await skip(scene, ana.guest);
  await until(() => expect(onTable()).toBeUndefined());
  expect(draft.doc.getText(draftRoots.question).toString()).toBe('How do I stay?');
  const there = given<MeetingLine>(await ana.guest.visitor.get(`/api/meetings/${next.id}`));
  expect(there.cases).toMatchObject([{ caseId: meeting.caseId, label: meeting.caseLabel, shared: false }]);
  await until(() => expect(ben.states.at(-1)?.meeting.cases[0].sharedAt).toBeNull());
});

/** Ana shares her case and writes on at the table, as her page has her do from then on. */
async function writeOn(scene: Awaited<ReturnType<typeof lobby>>) {
  const { ana, meeting } = scene;
  const draft = await share(scene);
  const table = await ana.opens({ scope: 'table', meetingId: meeting.id });
  const shared = sharedCase(table.doc, ana.id, meeting.caseId);
  shared?.question.insert(0, 'Now: ');
  const paragraph = new Y.XmlElement('paragraph');
  shared?.notes.insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('What I found out since.')]);
  await until(() => expect(table.isWhole()).toBe(true));
  return () => [
    draft.doc.getText(draftRoots.question).toString(),
    draft.doc.getXmlFragment(draftRoots.notes).toString().includes('What I found out since.'),
  ];
}

const everyWord = ['Now: How do I stay?', true];

test('what was written at the table since it was shared goes back to the draft with the turn, and to nobody else', async () => {
  const scene = await lobby();
  const { ana, ben, meeting, members, house } = scene;
  const draftSays = await writeOn(scene);
  expect(draftSays()).not.toEqual(everyWord);
  await skip(scene, ana.guest);
  await until(() => expect(draftSays()).toEqual(everyWord));
  const cleo = new Attendee(house, members[2] as Guest);
  await cleo.opens({ scope: 'table', meetingId: meeting.id });
  expect(cleo.heard.planesWith('What I found out since.')).toEqual([]);
  const foreign = ben.tries({ scope: 'draft', caseId: meeting.caseId });
  await until(() => expect(foreign.closed).toContain(closeCodes.notFound));
});

test('a meeting that is cancelled leaves its presenter every word that they had shared', async () => {
  const scene = await lobby();
  const draftSays = await writeOn(scene);
  const key = coming(await viewOf(scene, scene.facilitator))[1]?.key ?? '';
  given(await change(scene, scene.facilitator, { kind: 'cancel', occurrence: key }));
  await until(() => expect(draftSays()).toEqual(everyWord));
});

test('a meeting planned by hand that is cancelled leaves nothing on its table, and its case waits for another turn', async () => {
  const scene = await lobby();
  const { house, facilitator, group } = scene;
  const wish = newMeeting(scene.ana.id, 3);
  const meeting = given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  const ana = new Attendee(house, scene.ana.guest);
  await ana.enters(meeting.id);
  const draftSays = await writeOn({ ...scene, ana, meeting });
  given(await facilitator.visitor.delete(`/api/meetings/${meeting.id}`));
  await until(() => expect(draftSays()).toEqual(everyWord));
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  onTestFinished(() => database.close());
  const waits = database.prepare('select "groupId" from "cases" where "id" = ?');
  expect(waits.get(meeting.caseId)).toEqual({ groupId: group.id });
  await until(() => expect(database.prepare('select * from "lobbyChanges"').all()).toEqual([]));
  const log = new DatabaseSync(join(house.dataDir, 'documents.db'), { readOnly: true });
  onTestFinished(() => log.close());
  const key = log.prepare('select "wrapped" from "documentKeys" where "document" = ?');
  await until(() => expect(key.get(`table/${meeting.id}`)).toEqual({ wrapped: null }));
});

test('a shared case stays on the table of a meeting that is only moved', async () => {
  const scene = await lobby();
  const { ana, ben, meeting, facilitator } = scene;
  await share(scene);
  const key = coming(await viewOf(scene, facilitator))[1]?.key ?? '';
  given(await change(scene, facilitator, { kind: 'move', occurrence: key, date: dateIn(9), time: '09:00' }));
  await until(() => expect(ben.states.at(-1)?.version).toBe(2));
  const line = given<MeetingLine>(await ben.guest.visitor.get(`/api/meetings/${meeting.id}`));
  expect(line).toMatchObject({ caseId: meeting.caseId, shared: true });
  const table = await ben.opens({ scope: 'table', meetingId: meeting.id });
  expect(sharedCase(table.doc, ana.id, meeting.caseId)?.question.toString()).toBe('How do I stay?');
});

test('whoever is in the lobby of a meeting that is cancelled is sent away, and what was shared there is gone', async () => {
  const scene = await lobby();
  const { ben, meeting, facilitator } = scene;
  await share(scene);
  const table = await ben.opens({ scope: 'table', meetingId: meeting.id });
  const key = coming(await viewOf(scene, facilitator))[1]?.key ?? '';
  given(await change(scene, facilitator, { kind: 'cancel', occurrence: key }));
  await until(() => expect(table.closed.length).toBeGreaterThan(0));
  await until(() => expect(ben.heard.planesWith('revoked')).toEqual(['commands']));
});

test('what was left to tell over a restart is told by the clock, once', async () => {
  const { ben, house, meeting } = await lobby();
  const told = ben.states.length;
  const database = new DatabaseSync(join(house.dataDir, 'casecircle.db'));
  database.prepare('insert into "lobbyChanges" values (?, ?, ?)').run(randomUUID(), meeting.id, 1);
  await house.work();
  await until(() => expect(ben.states).toHaveLength(told + 1));
  expect(database.prepare('select * from "lobbyChanges"').all()).toEqual([]);
  database.close();
});
