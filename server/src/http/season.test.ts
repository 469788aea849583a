import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect, test } from 'vitest';
import { change, coming, dayMs, openCircle, presenters, preview, viewOf } from './testing/circle.ts';
import { codeOf, dateIn, foundGroup, given, newMeeting, openHouse } from './testing/house.ts';

test('a group without a season shows the meetings that were planned by hand', async () => {
  const house = await openHouse();
  const { member, group, meeting } = await foundGroup(house);
  const view = await viewOf({ path: `/api/groups/${group.id}/season` }, member);
  expect(view).toMatchObject({ version: 0, rhythm: null, rhythmWords: null, timeZone: 'Europe/Zurich' });
  expect(view.occurrences).toMatchObject([
    {
      key: `planned:${meeting.id}`,
      startsAt: meeting.startsAt,
      state: 'planned',
      meeting: meeting.id,
      format: 'Structured Group Supervision',
      slots: [{ presenter: { name: 'Mina' }, kind: 'fixed' }],
    },
  ]);
});

test('once the rhythm is set everybody has a turn, and each says why', async () => {
  const circle = await openCircle();
  const view = await viewOf(circle, circle.observer);
  expect(view.version).toBe(1);
  expect(view.rhythmWords).toMatch(/^Every \w+day at 17:30$/);
  expect(presenters(view).slice(0, 5)).toEqual(['Frida', 'Ana', 'Ben', 'Cleo', 'Frida']);
  expect(coming(view)[1]?.slots[0]?.sentence).toMatch(/^Ana, .*\.$/);
  expect(view.standings.map(({ person, presented }) => [person.name, presented])).toEqual([
    ['Frida', 0],
    ['Ana', 0],
    ['Ben', 0],
    ['Cleo', 0],
  ]);
  expect(view.history).toMatchObject([{ by: { name: 'Frida' }, sentence: 'Frida set the rhythm and the method.' }]);
});

test('a preview says what would move, and changes nothing', async () => {
  const circle = await openCircle();
  const [ana] = circle.members;
  if (!ana) throw new Error('nobody');
  const before = await viewOf(circle, ana);
  const turn = coming(before)[1]?.slots[0]?.turn ?? '';
  const told = await preview(circle, ana, { kind: 'skip', turn });
  expect(told.version).toBe(before.version);
  expect(told.moves[0]).toMatchObject({
    person: { name: 'Ana' },
    from: { occurrence: coming(before)[1]?.key },
    to: { occurrence: coming(before)[2]?.key },
  });
  expect(told.sentence).toMatch(/^This moves two people: Ana from /);
  expect(await viewOf(circle, ana)).toEqual(before);
});

test('of two changes on the same view the second is told to look again', async () => {
  const circle = await openCircle();
  const { facilitator, path } = circle;
  const { version, occurrences } = await viewOf(circle, facilitator);
  const acts = occurrences.slice(0, 2).map(({ key }) => ({ version, change: { kind: 'cancel', occurrence: key } }));
  const answers = await Promise.all(acts.map((act) => facilitator.visitor.post(`${path}/changes`, act)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({
    code: 'already-done',
    about: 'version',
    detail: 'The season has changed meanwhile, so nothing was changed now. Look at it once more.',
  });
  expect((await viewOf(circle, facilitator)).occurrences.filter(({ state }) => state === 'cancelled')).toHaveLength(1);
});

test('what has been stays as it was, whatever is changed afterwards', async () => {
  const circle = await openCircle();
  const { house, facilitator, members } = circle;
  house.pass(13 * dayMs);
  const before = await viewOf(circle, facilitator);
  const past = before.occurrences.filter(({ state }) => state === 'past');
  expect(past.map(({ slots }) => slots[0]?.presenter?.name)).toEqual(['Frida', 'Ana']);
  const [ana, ben] = members;
  given(await change(circle, facilitator, { kind: 'order', people: [ben?.account.id ?? '', ana?.account.id ?? ''] }));
  const after = await viewOf(circle, facilitator);
  expect(after.occurrences.filter(({ state }) => state === 'past')).toEqual(past);
  expect(after.standings).toMatchObject([{ presented: 1 }, { presented: 1 }, { presented: 0 }, { presented: 0 }]);
});

test('a span beyond three years, or one that ends before it begins, is refused', async () => {
  const circle = await openCircle();
  const { visitor } = circle.facilitator;
  const ask = (span: string) => visitor.get(`${circle.path}?${span}`);
  expect(codeOf(await ask(`from=${dateIn(0)}&until=${dateIn(4 * 365)}`))).toBe('too-large');
  expect(codeOf(await ask(`from=${dateIn(9)}&until=${dateIn(3)}`))).toBe('malformed');
  expect(codeOf(await ask('from=yesterday'))).toBe('malformed');
  const far = given<SeasonView>(await ask(`from=${dateIn(360)}&until=${dateIn(400)}`));
  expect(coming(far)).toHaveLength(6);
});

test('a meeting planned by hand takes the place of the one that the rhythm would give', async () => {
  const circle = await openCircle();
  const { facilitator, members, group } = circle;
  const [first] = coming(await viewOf(circle, facilitator));
  const cleo = members[2]?.account.id ?? '';
  const wish = { ...newMeeting(cleo), date: dateIn(1), time: '18:00' };
  given(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  const view = await viewOf(circle, facilitator);
  expect(coming(view).some(({ key }) => key === first?.key)).toBe(false);
  expect(presenters(view).slice(0, 4)).toEqual(['Cleo', 'Frida', 'Ana', 'Ben']);
});
