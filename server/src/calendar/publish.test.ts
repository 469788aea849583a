import { instantAt } from '@casecircle/shared/domain/rotation/wall-clock.ts';
import { expect } from 'vitest';
import type { Storage } from '../storage/database.ts';
import { storesOn } from '../storage/stores.ts';
import { addPerson } from '../storage/testing/add-person.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { publishCalendar, publishedCalendar } from './publish.ts';
import { calendarText } from './read.ts';
import { parsed } from './testing/parsed.ts';

const zone = 'America/New_York';
const wish = {
  name: 'Circle',
  kind: 'consultation',
  timeZone: zone,
  meetingMinutes: 90,
  agreement: 'Be kind.',
} as const;
const rhythm = {
  rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  startsOn: '2026-01-06',
  endsOn: null,
  time: '17:30',
  holidays: null,
};
const now = instantAt('2026-02-20', '12:00', zone);
const unchanged = { date: null, time: null, cancelledAt: null, cases: null, formatId: null, wrap: null };

/** A group that meets every other Tuesday, with two people who take turns. */
async function circle(storage: Storage) {
  const { database } = storage;
  const stores = storesOn(database);
  const [frida, pavel] = [await addPerson(storage, 'Frida'), await addPerson(storage, 'Pavel')];
  const group = await stores.groups.create(wish, frida, 1);
  const membership = { id: crypto.randomUUID(), groupId: group, personId: pavel, joinedAt: 2, leftAt: null };
  await database
    .insertInto('memberships')
    .values({ ...membership, role: 'member' })
    .execute();
  await database
    .insertInto('seasons')
    .values({
      groupId: group,
      version: 1,
      rhythm: JSON.stringify(rhythm),
      formatId: 'structured-group-supervision',
      wrap: 'none',
      firstOrder: JSON.stringify([frida, pavel]),
      frozenUntil: now,
    })
    .execute();
  const change = (
    occurrence: string,
    what: Partial<typeof unchanged> | { date: string; time: string } | { cancelledAt: number },
  ) =>
    database
      .insertInto('occurrenceChanges')
      .values({ ...unchanged, ...what, groupId: group, occurrence, by: frida, at: now })
      .execute();
  const told = async (at = now) =>
    new Map((await publishedCalendar(database, group, at)).told.map((event) => [event.occurrence, event]));
  const feed = async (person: string, at = now) => {
    const groups = await stores.calendarFeeds.groupsOf({ personId: person, groupId: null });
    return parsed(
      await calendarText(database, 'Casecircle', groups, { reader: person, address: 'https://c.example' }, at),
    );
  };
  return { database, group, frida, pavel, change, told, feed };
}

onBothDatabases('calendars', (test) => {
  test('a season of every other week is told a year ahead, on the same wall clock over both changes', async ({
    storage,
  }) => {
    const { frida, feed } = await circle(storage);
    const { events } = await feed(frida);
    expect(events).toHaveLength(26);
    expect(events.slice(0, 3).map(({ wall }) => wall)).toEqual([
      '2026-03-03T17:30:00',
      '2026-03-17T17:30:00',
      '2026-03-31T17:30:00',
    ]);
    expect(new Set(events.map(({ wall }) => wall.slice(11)))).toEqual(new Set(['17:30:00']));
    for (const { wall, start } of events) expect(start).toBe(instantAt(wall.slice(0, 10), '17:30', zone));
  });

  test('each person’s feed marks their own turns and no other’s', async ({ storage }) => {
    const { frida, pavel, feed } = await circle(storage);
    const own = async (person: string) =>
      (await feed(person)).events.slice(0, 4).map(({ summary }) => summary.endsWith('– you present'));
    const [hers, his] = [await own(frida), await own(pavel)];
    expect(hers).not.toEqual(his);
    expect(hers.map((mine, index) => Number(mine) + Number(his[index]))).toEqual([1, 1, 1, 1]);
  });

  test('a moved meeting rises, a cancelled one stays as cancelled, the others stay as they were', async ({
    storage,
  }) => {
    const { change, told } = await circle(storage);
    const before = await told();
    await change('2026-03-03', { date: '2026-03-04', time: '18:00' });
    await change('2026-03-17', { cancelledAt: now });
    const after = await told(now + 1);
    expect(after.get('2026-03-03')).toMatchObject({ sequence: 1, startsAt: instantAt('2026-03-04', '18:00', zone) });
    expect(after.get('2026-03-17')).toMatchObject({ sequence: 1, cancelled: 1 });
    const others = (told: typeof before) =>
      [...told.values()].flatMap(({ occurrence, startsAt, cancelled }) =>
        occurrence > '2026-03-17' ? [[occurrence, startsAt, cancelled]] : [],
      );
    expect(others(after)).toEqual(others(before));
  });

  test('a break takes its meetings off the calendar, and its end puts them back with a higher number', async ({
    storage,
  }) => {
    const { database, group, frida, told } = await circle(storage);
    await told();
    const pause = { id: crypto.randomUUID(), groupId: group, name: 'Spring', by: frida, at: now };
    await database
      .insertInto('breaks')
      .values({ ...pause, fromDate: '2026-03-01', toDate: '2026-03-08' })
      .execute();
    expect((await told()).get('2026-03-03')).toMatchObject({ sequence: 1, cancelled: 1 });
    await database.deleteFrom('breaks').where('id', '=', pause.id).execute();
    expect((await told()).get('2026-03-03')).toMatchObject({ sequence: 2, cancelled: 0 });
  });

  test('what is told once is not told again, however often it is published', async ({ storage }) => {
    const { database, group, told } = await circle(storage);
    const first = await told();
    await publishCalendar(database, group, now + 5);
    expect(await told(now + 10)).toEqual(first);
  });

  test('two who read at once tell the same', async ({ storage }) => {
    const { told } = await circle(storage);
    const [one, other] = await Promise.all([told(), told()]);
    expect(one).toEqual(other);
    expect(new Set([...one.values()].map(({ sequence }) => sequence))).toEqual(new Set([0]));
  });

  test('whoever leaves on a day hears of no meeting after it', async ({ storage }) => {
    const { database, pavel, feed } = await circle(storage);
    await database.updateTable('memberships').set({ leavesOn: '2026-03-31' }).where('personId', '=', pavel).execute();
    const { events } = await feed(pavel);
    expect(events.map(({ wall }) => wall.slice(0, 10))).toEqual(['2026-03-03', '2026-03-17', '2026-03-31']);
  });

  test('a group that was put away tells nobody anything', async ({ storage }) => {
    const { database, frida, feed } = await circle(storage);
    await database.updateTable('groups').set({ archivedAt: now }).execute();
    expect((await feed(frida)).events).toEqual([]);
  });
});
