import { draftRoots, sharedCase } from '@casecircle/shared/document/roots.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { expect, test } from 'vitest';
import { until } from '../documents/testing/scene.ts';
import { type Circle, change, coming, openCircle, viewOf } from '../http/testing/circle.ts';
import { dateIn, type Guest, given } from '../http/testing/house.ts';
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
  expect(await ana.give({ kind: 'share-case' })).toMatchObject({ ok: true });
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
  expect(await ana.give({ kind: 'share-case' })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
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

test('what a change left to tell is told by the clock where it was not told at once', async () => {
  const scene = await lobby();
  const { ana, ben, house, facilitator, group } = scene;
  await skip(scene, ana.guest);
  await house.work();
  expect(ben.states.at(-1)?.meeting.cases[0].presenter).toBe(ben.id);
  await house.work();
  const lines = given<MeetingLine[]>(await facilitator.visitor.get(`/api/groups/${group.id}/meetings`));
  expect(lines[1]?.presenter.id).toBe(ben.id);
});
