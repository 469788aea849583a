import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { expect } from 'vitest';
import type { Log } from '../observe/log.ts';
import { seasons as seasonsJob } from '../schedule/seasons.ts';
import { seasonStore } from '../storage/season.ts';
import { openMeetings, waitingCases } from '../storage/season-meetings.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { granted, hourMs, plan, seasonCircle, start, turnOf, weekMs } from './testing/season-circle.ts';

const first = '2030-04-02';
const second = '2030-04-09';

/** The evening after the first meeting. */
const evening = start + 36 * hourMs;

onBothDatabases('settling a season', (test) => {
  test('what has been is written down once, and no later change touches it', async ({ storage }) => {
    const { settle, change, database, group, idOf, view } = await seasonCircle(storage);
    await settle(evening);
    const { past } = await seasonStore(database).read(group);
    expect(past).toMatchObject([{ key: first, slots: [{ presenter: idOf('Frida') }] }]);
    const shown = (await view(evening)).occurrences[0];
    expect(shown).toMatchObject({ key: first, state: 'past', meeting: expect.any(String) });
    for (const wish of [
      { kind: 'order', people: [idOf('Cleo')] },
      { kind: 'away', person: idOf('Frida'), from: first, to: second },
      { kind: 'rhythm', rhythm: null, formatId: 'free', wrap: 'none' },
    ] as const)
      expect(await change('Frida', wish, evening)).toEqual(granted);
    await settle(evening + weekMs);
    expect((await seasonStore(database).read(group)).past).toEqual(past);
    expect((await view(evening)).occurrences[0]?.slots).toEqual(shown?.slots);
  });

  test('two processes that settle at once plan every meeting once and tell nobody twice', async ({ storage }) => {
    const { settle, database, group } = await seasonCircle(storage);
    const later = start + 3 * weekMs;
    await Promise.all([settle(later), settle(later), settle(later)]);
    const open = await openMeetings(database, group, later);
    const keys = open.map(({ occurrence }) => occurrence);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(8);
    expect((await seasonStore(database).read(group)).past).toHaveLength(3);
    expect(await database.selectFrom('notices').selectAll().execute()).toEqual([]);
  });

  test('who really presented counts, and the rotation goes on from there', async ({ storage }) => {
    const { settle, database, group, idOf, view } = await seasonCircle(storage);
    const row = await database
      .selectFrom('meetings')
      .selectAll()
      .where('occurrence', '=', first)
      .executeTakeFirstOrThrow();
    const planned = JSON.parse(row.state) as Meeting;
    const cases = [{ ...planned.cases[0], presenter: idOf('Cleo') }] as const;
    const closed: Meeting = { ...planned, cases, stage: { kind: 'closed', at: start } };
    await database
      .updateTable('meetings')
      .set({ state: JSON.stringify(closed) })
      .where('id', '=', row.id)
      .execute();
    await settle(evening);
    const [past] = (await seasonStore(database).read(group)).past;
    expect(past?.slots).toMatchObject([{ presenter: idOf('Cleo'), reason: { kind: 'fixed' } }]);
    expect(plan(await view(evening), 3)).toEqual([`${second} Frida`, '2030-04-16 Ana', '2030-04-23 Ben']);
  });

  test('a case whose meeting has been waits no longer, and the next turn gets another', async ({ storage }) => {
    const { settle, database, group, idOf } = await seasonCircle(storage);
    const before = (await waitingCases(database, group)).filter(({ presenter }) => presenter === idOf('Frida'));
    expect(before).toHaveLength(2);
    await settle(evening);
    const after = (await waitingCases(database, group)).filter(({ presenter }) => presenter === idOf('Frida'));
    expect(after).toMatchObject([{ id: before[1]?.id }, { label: expect.any(String) }]);
    expect(new Set([...before, ...after].map(({ label }) => label)).size).toBe(3);
  });

  test('a case that loses its last meeting in reach waits, and comes back with the turn', async ({ storage }) => {
    const { change, database, group, idOf, view } = await seasonCircle(storage);
    const [waiting] = (await waitingCases(database, group)).filter(({ presenter }) => presenter === idOf('Ana'));
    const far = { from: first, to: '2030-07-31' };
    await change('Ana', { kind: 'away', person: idOf('Ana'), ...far });
    expect(
      (await openMeetings(database, group, start)).flatMap(({ state }) => state.cases.map(({ caseId }) => caseId)),
    ).not.toContain(waiting?.id);
    await change('Ana', { kind: 'back', absence: (await view()).absences[0]?.id ?? '' });
    const mine = (await openMeetings(database, group, start)).find(({ occurrence }) => occurrence === second);
    expect(mine?.state.cases).toMatchObject([{ caseId: waiting?.id, label: waiting?.label }]);
  });

  test('a group that is taken up again has not met while it was put away', async ({ storage }) => {
    const { archive, database, group, idOf, view } = await seasonCircle(storage);
    expect((await archive.put(group, idOf('Frida'), evening)).ok).toBe(true);
    const { past } = await seasonStore(database).read(group);
    expect(past).toHaveLength(1);
    const later = evening + 5 * weekMs;
    expect((await view(later)).occurrences.filter(({ state }) => state === 'past')).toHaveLength(1);
    expect(await archive.takeUp(group, idOf('Frida'), later)).toBe(true);
    expect((await seasonStore(database).read(group)).past).toEqual(past);
    expect(plan(await view(later), 3)).toEqual(['2030-05-14 Ana', '2030-05-21 Ben', '2030-05-28 Cleo']);
  });

  test('one group whose season cannot be settled does not stop the others', async ({ storage }) => {
    const broken = await seasonCircle(storage);
    const { database } = storage;
    await database.updateTable('seasons').set({ rhythm: 'no JSON' }).execute();
    const errors: unknown[] = [];
    const log = { error: (about: unknown) => void errors.push(about) } as unknown as Log;
    const sound = await seasonCircle(storage, ['Dora']);
    await seasonsJob({ storage, log, carryLobbies: async () => undefined }).run(evening);
    expect(errors).toMatchObject([{ group: broken.group }]);
    expect((await seasonStore(database).read(sound.group)).past).toHaveLength(1);
  });

  test('whoever leaves is in no meeting after it, and the others are told', async ({ storage }) => {
    const { change, database, view, idOf } = await seasonCircle(storage);
    await database
      .updateTable('memberships')
      .set({ leavesOn: '2030-04-05' })
      .where('personId', '=', idOf('Ana'))
      .execute();
    await change('Frida', { kind: 'cases', occurrence: '2030-06-04', count: 0 });
    expect(plan(await view(), 4)).toEqual([`${first} Frida`, `${second} Ben`, '2030-04-16 Cleo', '2030-04-23 Frida']);
    const told = await database.selectFrom('notices').select(['personId', 'kind']).execute();
    expect(told.filter(({ personId }) => personId === idOf('Ben'))).toEqual([
      { personId: idOf('Ben'), kind: 'turn-changed' },
    ]);
    expect(turnOf(await view(), 'Ana')).toBe('');
  });
});
