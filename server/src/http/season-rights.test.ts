import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonChange, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect, test } from 'vitest';
import { change, coming, openCircle, viewOf } from './testing/circle.ts';
import { codeOf, dateIn, type Guest, given, join, newGroup } from './testing/house.ts';

const gone = '00000000-0000-4000-8000-000000000000';

/** One change of every kind, about this person where it is about somebody. */
function changesAbout({ account }: Guest, view: SeasonView): SeasonChange[] {
  const { key: occurrence = '' } = coming(view)[6] ?? {};
  const turn = `${account.id}#1`;
  const person = account.id;
  return [
    { kind: 'rhythm', rhythm: view.rhythm, formatId: 'balint', wrap: 'none' },
    { kind: 'order', people: [] },
    { kind: 'break', from: dateIn(300), to: dateIn(301), name: 'Summer' },
    { kind: 'end-break', break: gone },
    { kind: 'move', occurrence, date: dateIn(45), time: '09:00' },
    { kind: 'cases', occurrence, count: 1 },
    { kind: 'method', occurrence, formatId: 'balint', wrap: 'none' },
    { kind: 'cancel', occurrence },
    { kind: 'restore', occurrence },
    { kind: 'add', date: dateIn(46), time: '09:00' },
    { kind: 'place', occurrence: coming(view)[5]?.key ?? '', person, placing: 'pinned' },
    { kind: 'place', occurrence: coming(view)[5]?.key ?? '', person, placing: 'volunteer' },
    { kind: 'exchange', turn, by: gone, theirs: null },
    { kind: 'undo', exception: gone },
    { kind: 'away', person, from: dateIn(200), to: dateIn(201) },
    { kind: 'back', absence: gone },
    { kind: 'skip', turn },
  ];
}

/** Which kinds somebody may change: all that are not refused for who they are. */
async function allowed(circle: { path: string }, by: Guest, about: Guest): Promise<string[]> {
  const kinds: string[] = [];
  for (const wish of changesAbout(about, await viewOf(circle, by))) {
    const answer = await change(circle, by, wish);
    const previewed = await by.visitor.post(`${circle.path}/previews`, { change: wish });
    expect(previewed.status === 403).toBe(answer.status === 403);
    expect(answer.status).toBeLessThan(500);
    if (answer.status !== 403) kinds.push(wish.kind + (wish.kind === 'place' ? ` ${wish.placing}` : ''));
  }
  return kinds;
}

test.for([
  ['an observer', 'observer', 'observer', []],
  ['a member about themselves', 'ana', 'ana', ['place volunteer', 'away', 'skip']],
  ['a member about another', 'ben', 'ana', []],
] as const)('%s may change exactly what their role includes', async ([, by, about, kinds]) => {
  const circle = await openCircle(['Ana', 'Ben']);
  const [ana, ben] = circle.members as [Guest, Guest];
  const guests = { observer: circle.observer, ana, ben };
  expect(await allowed(circle, guests[by], guests[about])).toEqual(kinds);
});

test('a facilitator may change everything, about anybody', async () => {
  const circle = await openCircle(['Ana']);
  const [ana] = circle.members as [Guest];
  const all = changesAbout(ana, await viewOf(circle, ana));
  expect(await allowed(circle, circle.facilitator, ana)).toHaveLength(all.length);
});

test('what one did oneself one may take back, and nobody else but a facilitator', async () => {
  const circle = await openCircle();
  const [ana, ben] = circle.members as [Guest, Guest];
  given(await change(circle, ana, { kind: 'away', person: ana.account.id, from: dateIn(3), to: dateIn(20) }));
  given(await change(circle, ben, { kind: 'skip', turn: `${ben.account.id}#1` }));
  const view = await viewOf(circle, ben);
  const absence = view.absences[0]?.id ?? '';
  const exception = view.occurrences.flatMap(({ slots }) => slots).find((slot) => slot.exception)?.exception ?? '';
  const offered = (await viewOf(circle, ana)).occurrences.flatMap(({ slots }) => slots.map((slot) => slot.exception));
  expect(new Set(offered)).toEqual(new Set([null]));
  expect(codeOf(await change(circle, ben, { kind: 'back', absence }))).toBe('not-allowed');
  expect(codeOf(await change(circle, ana, { kind: 'undo', exception }))).toBe('not-allowed');
  given(await change(circle, ana, { kind: 'back', absence }));
  given(await change(circle, ben, { kind: 'undo', exception }));
  expect(await viewOf(circle, ana)).toMatchObject({ absences: [] });
});

test('a facilitator marks somebody away, and it says who did', async () => {
  const circle = await openCircle();
  const [ana] = circle.members as [Guest];
  given(
    await change(circle, circle.facilitator, { kind: 'away', person: ana.account.id, from: dateIn(3), to: dateIn(9) }),
  );
  const view = await viewOf(circle, ana);
  expect(view.absences).toMatchObject([{ person: { name: 'Ana' }, markedBy: { name: 'Frida' } }]);
  expect(view.history[0]?.sentence).toMatch(/^Frida marked Ana away from /);
});

test('for somebody of no group there is no such season, and for nobody signed out', async () => {
  const circle = await openCircle();
  const other = given<GroupView>(await circle.facilitator.visitor.post('/api/groups', newGroup));
  const outsider = await join(circle.house, circle.facilitator, other.id, 'Una');
  const stranger = circle.house.visitor();
  const wish = { kind: 'cancel', occurrence: dateIn(1) };
  for (const [visitor, code] of [
    [outsider.visitor, 'not-found'],
    [stranger, 'signed-out'],
  ] as const) {
    expect(codeOf(await visitor.get(circle.path))).toBe(code);
    expect(codeOf(await visitor.post(`${circle.path}/previews`, { change: wish }))).toBe(code);
    expect(codeOf(await visitor.post(`${circle.path}/changes`, { version: 1, change: wish }))).toBe(code);
  }
});

test('a body that is none is refused by what is wrong with it, and nothing is changed', async () => {
  const circle = await openCircle();
  const { visitor } = circle.facilitator;
  const before = await viewOf(circle, circle.facilitator);
  for (const [wish, about] of [
    [{ kind: 'cancel' }, 'change.occurrence'],
    [{ kind: 'cancel', occurrence: 'next week' }, 'change.occurrence'],
    [{ kind: 'away', person: 'me', from: dateIn(1), to: dateIn(2) }, 'change.person'],
    [{ kind: 'away', person: gone, from: '2030-02-30', to: dateIn(2) }, 'change.from'],
    [{ kind: 'move', occurrence: dateIn(1), date: dateIn(2), time: '24:00' }, 'change.time'],
    [{ kind: 'cases', occurrence: dateIn(1), count: 4 }, 'change.count'],
    [{ kind: 'skip', turn: 'mine' }, 'change.turn'],
    [{ kind: 'forget' }, 'change.kind'],
  ] as const) {
    const answer = await visitor.post(`${circle.path}/changes`, { version: before.version, change: wish });
    expect(answer.body).toMatchObject({ code: 'malformed', about });
  }
  expect(await viewOf(circle, circle.facilitator)).toEqual(before);
});
