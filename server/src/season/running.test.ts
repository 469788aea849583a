import { free } from '@casecircle/shared/domain/formats/free.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
import { seasonStore } from '../storage/season.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { granted, hourMs, plan, type SeasonCircle, seasonCircle, start, tuesdays } from './testing/season-circle.ts';

const first = '2030-04-02';
const second = '2030-04-09';

/** Ten minutes before the first meeting: at 17:20 in Zurich. */
const early = start + 31 * hourMs + 20 * 60_000;

function begunOf(waiting: Meeting, by: string): Meeting {
  const people = [{ id: by, role: 'facilitator' }] as const;
  return valueIn(reduce(waiting, { kind: 'start' }, people[0], early, { people, here: people, returns: [] }));
}

/** Frida begins the first meeting, which she presents. */
async function begin({ database, idOf }: SeasonCircle) {
  const row = await database
    .selectFrom('meetings')
    .selectAll()
    .where('occurrence', '=', first)
    .executeTakeFirstOrThrow();
  const state = JSON.stringify(begunOf(JSON.parse(row.state) as Meeting, idOf('Frida')));
  await database
    .updateTable('meetings')
    .set({ state, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  return { ...row, state };
}

onBothDatabases('a meeting that was begun early', (test) => {
  for (const [name, wish] of [
    ['a rhythm on another day', { ...tuesdays, rhythm: { ...tuesdays.rhythm, rule: 'FREQ=WEEKLY;BYDAY=TH' } }],
    ['a rhythm at an earlier time', { ...tuesdays, rhythm: { ...tuesdays.rhythm, time: '16:00' } }],
    ['no rhythm', { ...tuesdays, rhythm: null }],
    ['a break', { kind: 'break', from: first, to: first, name: 'Easter' }],
  ] as const) {
    test(`keeps its presenter and its place in the past after ${name}`, async ({ storage }) => {
      const circle = await seasonCircle(storage);
      const { change, settle, database, group, idOf, view } = circle;
      const running = await begin(circle);
      expect(await change('Frida', wish, early)).toEqual(granted);
      const kept = await database.selectFrom('meetings').selectAll().where('id', '=', running.id).executeTakeFirst();
      expect(kept).toMatchObject({ state: running.state, startsAt: running.startsAt });
      expect((await view(early)).occurrences[0]).toMatchObject({
        key: first,
        startsAt: running.startsAt,
        meeting: running.id,
        slots: [{ presenter: { name: 'Frida' } }],
      });
      await settle(running.startsAt + hourMs);
      expect((await seasonStore(database).read(group)).past).toMatchObject([
        { key: first, startsAt: running.startsAt, slots: [{ presenter: idOf('Frida') }] },
      ]);
    });
  }

  test('leaves its presenter no second turn before the others', async ({ storage }) => {
    const circle = await seasonCircle(storage);
    const { change, settle, view } = circle;
    const { startsAt } = await begin(circle);
    const wish = { ...tuesdays, rhythm: { ...tuesdays.rhythm, time: '16:00' } };
    expect(await change('Frida', wish, early)).toEqual(granted);
    await settle(startsAt + hourMs);
    expect(plan(await view(startsAt + hourMs), 2)).toEqual([`${second} Ana`, '2030-04-16 Ben']);
  });
});

onBothDatabases('a meeting that is begun while it is cancelled', (test) => {
  test('is either begun or cancelled, and never both', async ({ storage }) => {
    const { database, group, idOf, change, meetings } = await seasonCircle(storage);
    const cases = [{ presenter: idOf('Ana'), format: free }] as const;
    for (const round of [1, 2, 3, 4]) {
      const plan = { groupId: group, startsAt: start + round * hourMs, minutes: 90, cases };
      const id = await meetings.create(plan, start);
      const waiting = JSON.parse((await meetings.find(id))?.state ?? '') as Meeting;
      const [cancelled, begun] = await Promise.all([
        change('Frida', { kind: 'cancel', occurrence: `planned:${id}` }),
        meetings.storeState(id, 0, begunOf(waiting, idOf('Frida'))),
      ]);
      const stands = (await meetings.find(id)) !== undefined;
      expect([cancelled.ok, begun, stands]).toEqual(begun ? [false, true, true] : [true, false, false]);
      if (begun) await database.deleteFrom('meetings').where('id', '=', id).execute();
    }
  });
});
