import { randomUUID } from 'node:crypto';
import { structuredGroupSupervision } from '@casecircle/shared/domain/formats/structured-group-supervision.ts';
import { expect } from 'vitest';
import type { Storage } from './database.ts';
import { type SeasonParts, seasonStore } from './season.ts';
import { openMeetings, waitingCases } from './season-meetings.ts';
import { writePast, writeSeason } from './season-writing.ts';
import { storesOn } from './stores.ts';
import { addPerson } from './testing/add-person.ts';
import { onBothDatabases } from './testing/on-both.ts';

const wish = {
  name: 'Circle',
  kind: 'consultation',
  timeZone: 'UTC',
  meetingMinutes: 90,
  agreement: 'Be kind.',
} as const;
const now = Date.UTC(2030, 0, 1);

async function openOne(storage: Storage) {
  const stores = storesOn(storage.database);
  const by = await addPerson(storage, 'Frida');
  const group = await stores.groups.create(wish, by, now);
  const seasons = seasonStore(storage.database);
  return { ...stores, seasons, by, group, database: storage.database };
}

function everything(by: string): Partial<SeasonParts> {
  const mark = { by, at: now };
  return {
    rhythm: { rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2030-01-01', endsOn: null, time: '17:30', holidays: null },
    formatId: 'balint',
    wrap: 'welcome',
    order: [by],
    breaks: [{ id: randomUUID(), from: '2030-07-01', to: '2030-07-31', name: 'Summer', ...mark }],
    absences: [{ id: randomUUID(), person: by, from: '2030-02-01', to: '2030-02-02', ...mark }],
    exceptions: [{ exception: { id: randomUUID(), kind: 'skip', turn: `${by}#1` }, ...mark }],
    changes: [
      {
        occurrence: '2030-01-08',
        date: '2030-01-09',
        time: '18:00',
        cancelledAt: null,
        cases: 2,
        formatId: null,
        wrap: null,
        ...mark,
      },
    ],
  };
}

onBothDatabases('seasons', (test) => {
  test('a group that has put down nothing has an empty season', async ({ storage }) => {
    const { seasons, group } = await openOne(storage);
    expect(await seasons.read(group)).toMatchObject({ kept: false, version: 0, rhythm: null, changes: [], past: [] });
    expect(await seasons.raise(group)).toBe(0);
    expect(await seasons.living()).toEqual([]);
  });

  test('what is written is read as it was, and what is taken out is gone', async ({ storage }) => {
    const { seasons, group, by, database } = await openOne(storage);
    await seasons.open(group);
    await seasons.open(group);
    const empty = await seasons.read(group);
    const full = { ...empty, ...everything(by) };
    await writeSeason(database, group, empty, full);
    expect(await seasons.read(group)).toEqual(full);
    const absences = full.absences.map((absence) => ({ ...absence, to: '2030-02-01' }));
    const less = { ...full, absences, breaks: [], exceptions: [], changes: [] };
    await writeSeason(database, group, full, less);
    expect(await seasons.read(group)).toEqual(less);
    expect(await seasons.raise(group)).toBe(1);
    expect(await seasons.living()).toEqual([group]);
  });

  test('two exceptions are read in the order in which they were put down', async ({ storage }) => {
    const { seasons, group, by, database } = await openOne(storage);
    await seasons.open(group);
    const empty = await seasons.read(group);
    const exceptions = [3, 1, 2].map((at) => ({
      exception: { id: randomUUID(), kind: 'skip' as const, turn: `${by}#${at}` },
      by,
      at: now + at,
    }));
    await writeSeason(database, group, empty, { ...empty, exceptions });
    expect((await seasons.read(group)).exceptions.map(({ at }) => at - now)).toEqual([1, 2, 3]);
  });

  test('a group that was put away has no living season', async ({ storage }) => {
    const { seasons, group, database } = await openOne(storage);
    await seasons.open(group);
    await database.updateTable('groups').set({ archivedAt: now }).where('id', '=', group).execute();
    expect(await seasons.living()).toEqual([]);
  });

  test('the past is written with its time, and what it is written of is open no more', async ({ storage }) => {
    const { seasons, group, by, database, meetings } = await openOne(storage);
    await seasons.open(group);
    const cases = [{ presenter: by, format: structuredGroupSupervision }] as const;
    const id = await meetings.create({ groupId: group, cases, startsAt: now - 5, minutes: 90 }, now - 9);
    expect(await openMeetings(database, group, now)).toMatchObject([{ id, occurrence: null, startsAt: now - 5 }]);
    const past = { key: `planned:${id}`, date: '2029-12-31', startsAt: now - 5, slots: [] };
    await writePast(database, group, [past], now);
    await writePast(database, group, [past], now);
    expect(await openMeetings(database, group, now)).toEqual([]);
    expect(await seasons.read(group)).toMatchObject({ past: [past], frozenUntil: now });
    expect(await waitingCases(database, group)).toEqual([]);
  });

  test('events are read latest first', async ({ storage }) => {
    const { seasons, group, by } = await openOne(storage);
    for (const at of [1, 2, 3]) await seasons.note(group, at === 2 ? null : by, { kind: 'order' }, now + at);
    expect((await seasons.events(group, 2)).map(({ at, by: who }) => [at - now, who])).toEqual([
      [3, by],
      [2, null],
    ]);
  });
});
