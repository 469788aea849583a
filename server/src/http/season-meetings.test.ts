import type { MeetingLine, MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect, test } from 'vitest';
import { type Circle, change, coming, dayMs, openCircle, presenters, viewOf } from './testing/circle.ts';
import { codeOf, dateIn, type Guest, given } from './testing/house.ts';
import { noticesOf } from './testing/notices.ts';

async function meetingsOf({ group }: { group: { id: string } }, { visitor }: Guest): Promise<MeetingLine[]> {
  return given<MeetingLine[]>(await visitor.get(`/api/groups/${group.id}/meetings`));
}

function turnOf(view: SeasonView, name: string): string {
  const slot = coming(view)
    .flatMap(({ slots }) => slots)
    .find(({ presenter }) => presenter?.name === name);
  return slot?.turn ?? '';
}

test('the meetings of the next eight weeks can be entered, each with a case of its presenter', async () => {
  const circle = await openCircle();
  const lines = await meetingsOf(circle, circle.observer);
  const view = await viewOf(circle, circle.observer);
  expect(lines.map(({ presenter }) => presenter.name)).toEqual(presenters(view).slice(0, 8));
  expect(lines.map(({ id }) => id)).toEqual(
    coming(view)
      .slice(0, 8)
      .map(({ meeting }) => meeting),
  );
  expect(coming(view)[8]?.meeting).toBeNull();
  expect(new Set(lines.map(({ caseLabel }) => caseLabel)).size).toBe(8);
});

test('of a rhythm with few meetings the next three can be entered', async () => {
  const circle = await openCircle();
  const rule = { rule: 'FREQ=MONTHLY;BYDAY=1TU', startsOn: dateIn(1), endsOn: null, time: '17:30', holidays: null };
  const wish = { kind: 'rhythm', rhythm: rule, formatId: 'balint', wrap: 'none' } as const;
  given(await change(circle, circle.facilitator, wish));
  const lines = await meetingsOf(circle, circle.facilitator);
  expect(lines.map(({ formatId }) => formatId)).toEqual(['balint', 'balint', 'balint']);
});

test('as time passes the next meetings come into reach, without any news', async () => {
  const circle = await openCircle();
  const before = await meetingsOf(circle, circle.facilitator);
  circle.house.pass(7 * dayMs);
  await circle.house.work();
  const after = await meetingsOf(circle, circle.facilitator);
  expect(after.slice(0, 8)).toEqual(before);
  expect(after).toHaveLength(9);
  for (const guest of circle.members) expect(await noticesOf(circle.house, guest)).toEqual([]);
});

test('a case goes with its presenter when the turn moves, under the same label', async () => {
  const circle = await openCircle();
  const [ana] = circle.members;
  if (!ana) throw new Error('nobody');
  const before = await meetingsOf(circle, ana);
  given(await change(circle, ana, { kind: 'skip', turn: turnOf(await viewOf(circle, ana), 'Ana') }));
  const after = await meetingsOf(circle, ana);
  expect(after.slice(0, 4).map(({ presenter }) => presenter.name)).toEqual(['Frida', 'Ben', 'Ana', 'Cleo']);
  expect(after[2]).toMatchObject({ caseId: before[1]?.caseId, caseLabel: before[1]?.caseLabel });
  expect(after[1]).toMatchObject({ id: before[1]?.id, caseId: before[2]?.caseId });
});

test('taking an exception back gives every meeting and every case back as they were', async () => {
  const circle = await openCircle();
  const [ana, ben] = circle.members as [Guest, Guest];
  const [meetings, view] = [await meetingsOf(circle, ana), await viewOf(circle, ana)];
  const wish = {
    kind: 'exchange',
    turn: turnOf(view, 'Ana'),
    by: ben.account.id,
    theirs: turnOf(view, 'Ben'),
  } as const;
  given(await change(circle, circle.facilitator, wish));
  const swapped = await viewOf(circle, ana);
  expect(presenters(swapped).slice(0, 4)).toEqual(['Frida', 'Ben', 'Ana', 'Cleo']);
  // A swap of others is a facilitator's to take back.
  const exception = coming(await viewOf(circle, circle.facilitator))[1]?.slots[0]?.exception ?? '';
  given(await change(circle, circle.facilitator, { kind: 'undo', exception }));
  const after = await viewOf(circle, ana);
  expect(after.occurrences).toEqual(view.occurrences);
  expect(await meetingsOf(circle, ana)).toEqual(meetings);
});

test('whose turn moves is told once, with who did it; who did it is not', async () => {
  const circle = await openCircle();
  const [ana, ben, cleo] = circle.members as [Guest, Guest, Guest];
  const view = await viewOf(circle, ana);
  given(await change(circle, ana, { kind: 'skip', turn: turnOf(view, 'Ana') }));
  await circle.house.work();
  const [first, second] = coming(view).slice(1, 3);
  expect(await noticesOf(circle.house, ben)).toMatchObject([
    {
      kind: 'turn-changed',
      about: { shade: 'moved', before: second?.startsAt, startsAt: first?.startsAt, by: ana.account.id },
    },
  ]);
  expect([await noticesOf(circle.house, ana), await noticesOf(circle.house, cleo)]).toEqual([[], []]);
});

test('everybody is told of a meeting that moves and of one that is cancelled', async () => {
  const circle = await openCircle();
  const { facilitator, observer, house } = circle;
  const [first, second] = coming(await viewOf(circle, facilitator));
  const to = { date: dateIn(3), time: '09:00' };
  given(await change(circle, facilitator, { kind: 'move', occurrence: first?.key ?? '', ...to }));
  given(await change(circle, facilitator, { kind: 'cancel', occurrence: second?.key ?? '' }));
  const told = await noticesOf(house, observer);
  expect(told.map(({ kind }) => kind)).toEqual(['meeting-moved', 'meeting-cancelled']);
  expect(told[0]?.about).toMatchObject({ before: first?.startsAt, occurrence: first?.key, meeting: first?.meeting });
  expect(await noticesOf(house, facilitator)).toEqual([]);
  const view = await viewOf(circle, observer);
  expect(view.occurrences[0]).toMatchObject({
    movedFrom: first?.startsAt,
    note: 'Moved by Frida',
    meeting: first?.meeting,
  });
  expect(view.occurrences[1]).toMatchObject({
    state: 'cancelled',
    note: 'Cancelled by Frida',
    meeting: null,
    slots: [],
  });
});

test('a meeting of the season that is moved or cancelled by its own address changes the season', async () => {
  const circle = await openCircle();
  const { facilitator, members } = circle;
  const [first, second] = await meetingsOf(circle, facilitator);
  const moved = { date: dateIn(2), time: '10:00' };
  const view = given<MeetingView>(await facilitator.visitor.patch(`/api/meetings/${first?.id}`, moved));
  expect(coming(await viewOf(circle, facilitator))[0]).toMatchObject({ meeting: first?.id, startsAt: view.startsAt });
  const [ana] = members as [Guest];
  expect((await facilitator.visitor.delete(`/api/meetings/${second?.id}`)).status).toBe(204);
  expect(codeOf(await ana.visitor.get(`/api/meetings/${second?.id}`))).toBe('not-found');
  const after = await viewOf(circle, ana);
  expect(after.occurrences.find(({ state }) => state === 'cancelled')?.note).toBe('Cancelled by Frida');
  expect(presenters(after).slice(0, 3)).toEqual(['Frida', 'Ana', 'Ben']);
  expect(after.history.map(({ sentence }) => sentence.replace(/ of .*| to .*/, ''))).toEqual([
    'Frida cancelled the meeting',
    'Frida moved the meeting',
    'Frida set the rhythm and the method.',
  ]);
});

test('a meeting at which nobody can present has no lobby until somebody volunteers', async () => {
  const circle = await openCircle(['Ana']);
  const { facilitator, members } = circle;
  const [ana] = members as [Guest];
  const [first] = coming(await viewOf(circle, facilitator));
  const days = { from: dateIn(0), to: dateIn(4) };
  for (const guest of [ana, facilitator])
    given(await change(circle, guest, { kind: 'away', person: guest.account.id, ...days }));
  const view = await viewOf(circle, ana);
  expect(coming(view)[0]).toMatchObject({
    key: first?.key,
    meeting: null,
    note: 'Nobody presents yet. It can be entered once somebody volunteers.',
    slots: [{ presenter: null, kind: 'orphan' }],
  });
  const back = view.absences.find(({ person }) => person.id === ana.account.id)?.id ?? '';
  given(await change(circle, ana, { kind: 'back', absence: back }));
  const after = await viewOf(circle, ana);
  expect(coming(after)[0]).toMatchObject({ key: first?.key, meeting: expect.any(String), note: null });
});

test('a meeting that somebody has begun stays as it is, whatever the season becomes', async () => {
  const circle = await openCircle();
  const { facilitator, house } = circle;
  for (const guest of [facilitator, ...circle.members])
    given(await guest.visitor.post(`/api/groups/${circle.group.id}/agreement/acceptances`, { version: 1 }));
  const [first] = await meetingsOf(circle, facilitator);
  const { Attendee } = await import('../live/testing/attendee.ts');
  const frida = new Attendee(house, facilitator);
  await frida.enters(first?.id ?? '');
  expect(await frida.give({ kind: 'start' })).toMatchObject({ ok: true });
  const key = coming(await viewOf(circle, facilitator))[0]?.key ?? '';
  for (const wish of [
    { kind: 'cancel', occurrence: key },
    { kind: 'move', occurrence: key, date: dateIn(4), time: '09:00' },
  ] as const) {
    expect((await change(circle as Circle, facilitator, wish)).body).toMatchObject({
      code: 'wrong-stage',
      about: 'occurrence',
    });
  }
  const [ana] = circle.members as [Guest];
  given(await change(circle, facilitator, { kind: 'order', people: [ana.account.id] }));
  const view = await viewOf(circle, facilitator);
  expect(presenters(view).slice(0, 3)).toEqual(['Frida', 'Ana', 'Ben']);
  expect((await meetingsOf(circle, facilitator))[0]).toMatchObject({ id: first?.id, status: 'running' });
});
