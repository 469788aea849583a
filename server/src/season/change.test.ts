import type { Result } from '@casecircle/shared/domain/result.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { expect } from 'vitest';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import {
  granted,
  hourMs,
  plan,
  type SeasonCircle,
  seasonCircle,
  start,
  tuesdays,
  turnOf,
  weekMs,
} from './testing/season-circle.ts';

/** What somebody is told who may not: the code, what it is about, and the sentence. */
function refusal(result: Result<void>) {
  return result.ok ? 'done' : [result.refusal.code, result.refusal.about, result.refusal.sentence];
}

/** A season but for what every change leaves behind; what was cancelled has another lobby when it is brought back. */
function lasting(view: SeasonView) {
  const occurrences = view.occurrences.map((one) => ({ ...one, meeting: one.meeting !== null }));
  return { ...view, occurrences, version: 0, history: [] };
}

const first = '2030-04-02';
const second = '2030-04-09';

/** What facilitators can do, and what becomes of the next meetings. */
const changes: [string, (circle: SeasonCircle) => SeasonChange, string[]][] = [
  ['an order', ({ idOf }) => ({ kind: 'order', people: [idOf('Cleo')] }), [`${first} Cleo`, `${second} Frida`]],
  ['a break', () => ({ kind: 'break', from: first, to: first, name: 'Easter' }), [`${second} Frida`, '2030-04-16 Ana']],
  [
    'a move',
    () => ({ kind: 'move', occurrence: first, date: '2030-04-11', time: '09:00' }),
    [`${second} Frida`, `${first} Ana`],
  ],
  ['a cancelling', () => ({ kind: 'cancel', occurrence: first }), [`${second} Frida`, '2030-04-16 Ana']],
  ['two cases', () => ({ kind: 'cases', occurrence: first, count: 2 }), [`${first} Frida+Ana`, `${second} Ben`]],
  [
    'an evening without a case',
    () => ({ kind: 'cases', occurrence: first, count: 0 }),
    [`${first} `, `${second} Frida`],
  ],
  [
    'another method',
    () => ({ kind: 'method', occurrence: first, formatId: 'balint', wrap: 'welcome' }),
    [`${first} Frida`, `${second} Ana`],
  ],
  [
    'somebody pinned',
    ({ idOf }) => ({ kind: 'place', occurrence: first, person: idOf('Ben'), placing: 'pinned' }),
    [`${first} Ben`, `${second} Frida`],
  ],
  [
    'a time away',
    ({ idOf }) => ({ kind: 'away', person: idOf('Frida'), from: first, to: first }),
    [`${first} Ana`, `${second} Frida`],
  ],
  ['no rhythm', () => ({ kind: 'rhythm', rhythm: null, formatId: 'free', wrap: 'none' }), []],
];

onBothDatabases('changes of a season', (test) => {
  test.for(changes)('%s becomes what comes next', async ([, wish, next], { storage }) => {
    const circle = await seasonCircle(storage);
    const before = await circle.view();
    expect(await circle.change('Frida', wish(circle))).toEqual(granted);
    const after = await circle.view();
    expect(plan(after, 2)).toEqual(next);
    expect(after.version).toBe(before.version + 1);
    expect(after.history).toHaveLength(2);
  });

  test('what can be taken back gives the season back as it was', async ({ storage }) => {
    const circle = await seasonCircle(storage);
    const { idOf, change, view } = circle;
    const before = await view();
    const there = [
      () => change('Frida', { kind: 'break', from: first, to: second, name: 'Easter' }),
      () => change('Frida', { kind: 'cancel', occurrence: first }),
      () => change('Frida', { kind: 'move', occurrence: first, date: '2030-04-04', time: '09:00' }),
      () => change('Frida', { kind: 'cases', occurrence: second, count: 2 }),
      () => change('Frida', { kind: 'method', occurrence: second, formatId: 'balint', wrap: 'none' }),
      () => change('Ana', { kind: 'away', person: idOf('Ana'), from: second, to: second }),
      () => change('Ana', { kind: 'skip', turn: turnOf(before, 'Ana') }),
      () => change('Frida', { kind: 'exchange', turn: turnOf(before, 'Ana'), by: idOf('Cleo'), theirs: null }),
    ];
    const usual = { formatId: tuesdays.formatId, wrap: tuesdays.wrap };
    const back = async (): Promise<SeasonChange> => {
      const { breaks, absences, occurrences } = await view();
      const [{ exception } = { exception: null }] = occurrences
        .flatMap(({ slots }) => slots)
        .filter((slot) => slot.exception !== null);
      if (breaks[0]) return { kind: 'end-break', break: breaks[0].id };
      if (absences[0]) return { kind: 'back', absence: absences[0].id };
      if (exception !== null) return { kind: 'undo', exception };
      if (occurrences[1]?.slots.length === 2) return { kind: 'cases', occurrence: second, count: 1 };
      if (occurrences[1]?.formatId !== usual.formatId) return { kind: 'method', occurrence: second, ...usual };
      return { kind: 'restore', occurrence: first };
    };
    for (const go of there) {
      expect(await go()).toEqual(granted);
      expect(plan(await view(), 9)).not.toEqual([]);
      expect(await change('Frida', await back())).toEqual(granted);
      expect(lasting(await view())).toEqual(lasting(before));
    }
  });

  test('a meeting in a break can be held all the same, and an added one cancelled and brought back', async ({
    storage,
  }) => {
    const { change, view } = await seasonCircle(storage);
    await change('Frida', { kind: 'break', from: first, to: second, name: 'Easter' });
    expect((await view()).occurrences[1]).toMatchObject({ key: second, state: 'break', note: 'Easter' });
    expect(await change('Frida', { kind: 'restore', occurrence: second })).toEqual(granted);
    expect(plan(await view(), 2)).toEqual([`${second} Frida`, '2030-04-16 Ana']);
    expect(await change('Frida', { kind: 'add', date: '2030-04-05', time: '09:00' })).toEqual(granted);
    const { key = '', note } = (await view()).occurrences.find(({ key: its }) => its.startsWith('added:')) ?? {};
    expect(note).toBe('Added by Frida');
    expect(await change('Frida', { kind: 'cancel', occurrence: key })).toEqual(granted);
    expect(plan(await view(), 1)).toEqual([`${second} Frida`]);
    expect(await change('Frida', { kind: 'restore', occurrence: key })).toEqual(granted);
    expect(plan(await view(), 2)).toEqual([`${key} Frida`, `${second} Ana`]);
  });

  test('an urgent case comes first and is paid back', async ({ storage }) => {
    const { change, view, idOf } = await seasonCircle(storage);
    await change('Frida', { kind: 'place', occurrence: first, person: idOf('Cleo'), placing: 'urgent' });
    expect(plan(await view(), 5)).toEqual([
      `${first} Cleo`,
      `${second} Frida`,
      '2030-04-16 Ana',
      '2030-04-23 Ben',
      '2030-04-30 Frida',
    ]);
  });

  test('an absence that has begun ends today, and the days that have passed stay', async ({ storage }) => {
    const { change, view, idOf } = await seasonCircle(storage);
    await change('Ben', { kind: 'away', person: idOf('Ben'), from: first, to: '2030-05-31' });
    const absence = (await view()).absences[0]?.id ?? '';
    const later = start + weekMs;
    expect(await change('Ben', { kind: 'back', absence }, later)).toEqual(granted);
    expect((await view(later)).absences).toMatchObject([{ from: first, to: '2030-04-07' }]);
  });

  test('every bad wish has one clear answer, and nothing is changed by it', async ({ storage }) => {
    const circle = await seasonCircle(storage);
    const { idOf, change, view, database, group } = circle;
    const [ana, ben, cleo] = ['Ana', 'Ben', 'Cleo'].map(idOf) as [string, string, string];
    await change('Ana', { kind: 'away', person: ana, from: '2030-04-16', to: '2030-04-30' });
    await database.updateTable('groups').set({ meetingMinutes: 45 }).where('id', '=', group).execute();
    await database.updateTable('memberships').set({ leavesOn: '2030-04-10' }).where('personId', '=', cleo).execute();
    const before = await view();
    const [bens, anas] = [turnOf(before, 'Ben'), turnOf(before, 'Ana')];
    const rhythm = (how: object): SeasonChange => ({ ...tuesdays, rhythm: { ...tuesdays.rhythm, ...how } });
    const wishes: [SeasonChange, string, string][] = [
      [{ kind: 'away', person: ana, from: '2030-04-30', to: '2030-05-09' }, 'malformed', 'from'],
      [{ kind: 'away', person: ana, from: '2030-06-09', to: '2030-06-01' }, 'malformed', 'to'],
      [{ kind: 'away', person: ana, from: '2030-03-01', to: '2030-03-31' }, 'malformed', 'to'],
      [{ kind: 'away', person: ana, from: '2030-06-01', to: '2031-06-02' }, 'malformed', 'to'],
      [{ kind: 'away', person: group, from: first, to: first }, 'malformed', 'person'],
      [{ kind: 'back', absence: group }, 'already-done', 'absence'],
      [{ kind: 'exchange', turn: bens, by: cleo, theirs: null }, 'malformed', 'by'],
      [{ kind: 'exchange', turn: bens, by: ana, theirs: null }, 'malformed', 'by'],
      [{ kind: 'exchange', turn: bens, by: ben, theirs: null }, 'malformed', 'by'],
      [{ kind: 'exchange', turn: anas, by: ben, theirs: anas }, 'malformed', 'theirs'],
      [{ kind: 'exchange', turn: `${ben}#999`, by: ana, theirs: null }, 'not-found', 'turn'],
      [{ kind: 'skip', turn: `${ben}#999` }, 'not-found', 'turn'],
      [rhythm({ rule: 'FREQ=YEARLY' }), 'malformed', 'rhythm.rule'],
      [rhythm({ rule: 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2' }), 'malformed', 'rhythm.rule'],
      [rhythm({ startsOn: '2029-04-01', endsOn: '2030-03-31' }), 'malformed', 'rhythm.endsOn'],
      [rhythm({ endsOn: '2030-03-01' }), 'malformed', 'rhythm.rule'],
      [rhythm({ startsOn: '2040-01-01' }), 'malformed', 'rhythm.startsOn'],
      [rhythm({ holidays: { country: 'CH', region: 'XX' } }), 'malformed', 'rhythm.holidays'],
      [{ ...tuesdays, formatId: 'gone' }, 'malformed', 'formatId'],
      [{ ...tuesdays, wrap: 'gift' }, 'malformed', 'wrap'],
      [{ kind: 'order', people: [ana, ana] }, 'malformed', 'people'],
      [{ kind: 'order', people: [group] }, 'malformed', 'people'],
      [{ kind: 'break', from: second, to: first, name: 'Summer' }, 'malformed', 'to'],
      [{ kind: 'break', from: first, to: second, name: '' }, 'malformed', 'name'],
      [{ kind: 'end-break', break: group }, 'not-found', 'break'],
      [{ kind: 'move', occurrence: first, date: '2030-03-31', time: '10:00' }, 'malformed', 'date'],
      [{ kind: 'move', occurrence: first, date: second, time: '17:00' }, 'malformed', 'date'],
      [{ kind: 'move', occurrence: '2030-04-03', date: second, time: '10:00' }, 'not-found', 'occurrence'],
      [{ kind: 'restore', occurrence: first }, 'already-done', 'occurrence'],
      [{ kind: 'add', date: first, time: '18:00' }, 'malformed', 'date'],
      [{ kind: 'add', date: '2030-03-31', time: '18:00' }, 'malformed', 'date'],
      [{ kind: 'add', date: '2044-03-31', time: '18:00' }, 'malformed', 'date'],
      [{ kind: 'cases', occurrence: first, count: 2 }, 'malformed', 'formatId'],
      [{ kind: 'method', occurrence: first, formatId: 'gone', wrap: 'none' }, 'malformed', 'formatId'],
      [{ kind: 'place', occurrence: '2030-04-16', person: ana, placing: 'pinned' }, 'malformed', 'person'],
      [{ kind: 'place', occurrence: '2030-04-16', person: cleo, placing: 'pinned' }, 'malformed', 'person'],
      [{ kind: 'place', occurrence: second, person: ben, placing: 'volunteer' }, 'already-done', 'occurrence'],
      [{ kind: 'undo', exception: group }, 'already-done', 'exception'],
    ];
    for (const [wish, code, about] of wishes) {
      const state = await circle.view();
      const answer = refusal(await change('Frida', wish));
      expect(answer, JSON.stringify(wish)).toEqual([code, about, expect.stringMatching(/\.$/)]);
      expect(await circle.view()).toEqual(state);
    }
  });

  test('what has begun or is over can be neither moved nor cancelled, nor taken back', async ({ storage }) => {
    const { change, view, idOf } = await seasonCircle(storage);
    await change('Frida', { kind: 'place', occurrence: first, person: idOf('Ben'), placing: 'pinned' });
    const exception = (await view()).occurrences[0]?.slots[0]?.exception ?? '';
    const evening = start + 32 * hourMs;
    expect(refusal(await change('Frida', { kind: 'cancel', occurrence: first }, evening))).toEqual([
      'wrong-stage',
      'occurrence',
      'This meeting has begun or is over. Nothing was changed.',
    ]);
    expect(refusal(await change('Frida', { kind: 'undo', exception }, evening + weekMs))).toEqual([
      'wrong-stage',
      'exception',
      'This has taken place, at least in part, and the past stays as it was.',
    ]);
  });

  test('of two who volunteer for the same meeting at once one is told that it is taken', async ({ storage }) => {
    const { change, view, idOf } = await seasonCircle(storage, ['Ana', 'Ben']);
    for (const name of ['Frida', 'Ana', 'Ben'])
      expect(await change(name, { kind: 'skip', turn: turnOf(await view(), name) })).toEqual(granted);
    expect(plan(await view(), 1)).toEqual([`${first} -`]);
    const volunteer = (name: string) =>
      change(name, { kind: 'place', occurrence: first, person: idOf(name), placing: 'volunteer' });
    const answers = await Promise.all([volunteer('Ana'), volunteer('Ben')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.map(refusal)).toContainEqual([
      'already-done',
      'occurrence',
      'Somebody presents at this meeting already. Nothing was changed.',
    ]);
    expect(plan(await view(), 1)).not.toEqual([`${first} -`]);
  });

  test('two swaps of the same turn at once: one comes about, the other is told', async ({ storage }) => {
    const { change, view, idOf } = await seasonCircle(storage);
    const turn = turnOf(await view(), 'Frida');
    const swap = (by: string) => change('Frida', { kind: 'exchange', turn, by: idOf(by), theirs: null });
    const answers = await Promise.all([swap('Ana'), swap('Ben')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.map(refusal)).toContainEqual([
      'already-done',
      'exchange',
      expect.stringMatching(/promised to somebody/),
    ]);
  });

  test('a group that was put away changes no more', async ({ storage }) => {
    const { change, database, group } = await seasonCircle(storage);
    await database.updateTable('groups').set({ archivedAt: start }).where('id', '=', group).execute();
    expect(refusal(await change('Frida', { kind: 'cancel', occurrence: first }))[0]).toBe('read-only');
  });
});
