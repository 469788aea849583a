import { free } from '@casecircle/shared/domain/formats/free.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import { sql } from 'kysely';
import { expect, inject, vi } from 'vitest';
import { valueIn } from '../errors.ts';
import { meetingStore } from '../storage/meetings.ts';
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

onBothDatabases('a meeting that is begun while somebody cancels it', (test) => {
  test('is not taken away by a look at it from before', async ({ storage }) => {
    const { database, group, idOf, change, meetings } = await seasonCircle(storage);
    const cases = [{ presenter: idOf('Ana'), format: free }] as const;
    const id = await meetings.create({ groupId: group, startsAt: start + hourMs, minutes: 90, cases }, start);
    const waiting = JSON.parse((await meetings.find(id))?.state ?? '') as Meeting;
    const [begun, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const beginning = database.transaction().execute(async (within) => {
      await meetingStore(within).storeState(id, 0, begunOf(waiting, idOf('Frida')));
      begun.resolve();
      await letGo.promise;
    });
    await begun.promise;
    const cancelling = change('Frida', { kind: 'cancel', occurrence: `planned:${id}` });
    // Elsewhere one transaction waits for the other before it has looked at anything.
    if (storage.dialect === 'postgres' && inject('postgres') !== '') {
      const waits = sql<{ pid: number }>`select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      await vi.waitFor(async () => expect((await waits.execute(database)).rows).toHaveLength(1), 5_000);
    }
    letGo.resolve();
    await beginning;
    expect(await cancelling).toMatchObject({ ok: false, refusal: { code: 'wrong-stage' } });
    expect(await meetings.find(id)).toBeDefined();
  });
});
