import { randomUUID } from 'node:crypto';
import { structuredGroupSupervision } from '@casecircle/shared/domain/formats/structured-group-supervision.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
import type { Storage } from './database.ts';
import { returnStore } from './returns.ts';
import type { Database } from './schema.ts';
import { storesOn } from './stores.ts';
import { addPerson } from './testing/add-person.ts';
import { onBothDatabases } from './testing/on-both.ts';

const wish = {
  name: 'Circle',
  kind: 'supervision',
  timeZone: 'UTC',
  meetingMinutes: 90,
  agreement: 'Be kind.',
} as const;
const now = Date.UTC(2030, 0, 1);

async function planOne(storage: Storage) {
  const stores = storesOn(storage.database);
  const [facilitator, presenter, outsider] = [
    await addPerson(storage, 'Frida'),
    await addPerson(storage, 'Pavel'),
    await addPerson(storage, 'Una'),
  ];
  const groupId = await stores.groups.create(wish, facilitator, now);
  const link = { kind: 'single-use', role: 'member' } as const;
  const { token } = valueIn(await stores.invitations.make(groupId, link, facilitator, now));
  await stores.invitations.accept(token, presenter, now);
  const cases = [{ presenter, format: structuredGroupSupervision }] as const;
  const planned = { groupId, cases, startsAt: now + 5, minutes: 75 };
  const id = await stores.meetings.create(planned, now);
  const row = await stores.meetings.find(id);
  if (!row) throw new Error('no meeting');
  return { ...stores, facilitator, presenter, outsider, groupId, id, row };
}

onBothDatabases('meetings', (test) => {
  test('a new meeting waits in the lobby with a case of its own', async ({ storage }) => {
    const { row, presenter, meetings } = await planOne(storage);
    const state = JSON.parse(row.state) as Meeting;
    expect(row).toMatchObject({ version: 0, presenter, startsAt: now + 5, minutes: 75, createdAt: now });
    expect(state).toMatchObject({
      stage: { kind: 'lobby' },
      cases: [{ presenter, caseId: row.caseId, sharedAt: null }],
    });
    expect(await meetings.describe(row.id)).toMatchObject({ ...row, groupName: 'Circle', presenterName: 'Pavel' });
  });

  test('a person of the group finds it with their role and whether they accepted the agreement', async ({
    storage,
  }) => {
    const { id, row, facilitator, presenter, groupId, meetings, agreements } = await planOne(storage);
    expect(await meetings.findForPerson(id, facilitator)).toEqual({
      meeting: row,
      actor: { id: facilitator, role: 'facilitator' },
      agreementAccepted: true,
      exited: false,
      archived: false,
    });
    expect((await meetings.findForPerson(id, presenter))?.agreementAccepted).toBe(false);
    await agreements.accept(groupId, 1, presenter, now);
    expect((await meetings.findForPerson(id, presenter))?.agreementAccepted).toBe(true);
    await agreements.change(groupId, { text: 'Be kinder.', covers: [] }, facilitator, now);
    expect((await meetings.findForPerson(id, facilitator))?.agreementAccepted).toBe(false);
  });

  test('for everybody else, and for those who left, it is as if it did not exist', async ({ storage }) => {
    const { id, outsider, presenter, groupId, meetings, memberships } = await planOne(storage);
    expect(await meetings.findForPerson(id, outsider)).toBeUndefined();
    expect(await meetings.findForPerson(randomUUID(), presenter)).toBeUndefined();
    await memberships.end(groupId, presenter, now);
    expect(await meetings.findForPerson(id, presenter)).toBeUndefined();
  });

  test('a case is found by its presenter alone', async ({ storage }) => {
    const { row, presenter, facilitator, meetings } = await planOne(storage);
    expect(await meetings.findCaseForPerson(row.caseId, presenter)).toMatchObject({ id: row.caseId, presenter });
    expect(await meetings.findCaseForPerson(row.caseId, facilitator)).toBeUndefined();
  });

  test('of two states on the same version one is stored', async ({ storage }) => {
    const { id, row, meetings } = await planOne(storage);
    const state = JSON.parse(row.state) as Meeting;
    const stored = await Promise.all([1, 2].map((startedAt) => meetings.storeState(id, 0, { ...state, startedAt })));
    expect(stored.toSorted()).toEqual([false, true]);
    expect((await meetings.find(id))?.version).toBe(1);
    expect(await meetings.storeState(id, 0, state)).toBe(false);
    expect(await meetings.storeState(id, 1, state)).toBe(true);
  });

  test('a meeting whose state has changed can be neither moved nor cancelled on the old view', async ({ storage }) => {
    const { id, row, meetings, presenter } = await planOne(storage);
    await meetings.storeState(id, 0, JSON.parse(row.state) as Meeting);
    expect([await meetings.move(id, 0, now), await meetings.cancel(id, 0)]).toEqual([false, false]);
    expect([await meetings.move(id, 1, now + 9), (await meetings.find(id))?.startsAt]).toEqual([true, now + 9]);
    expect([await meetings.cancel(id, 1), await meetings.find(id)]).toEqual([true, undefined]);
    expect(await meetings.findCaseForPerson(row.caseId, presenter)).toBeDefined();
  });

  test('what is stored alongside a state is there with it, or neither is', async ({ storage }) => {
    const { id, row, presenter, groupId, meetings, returns } = await planOne(storage);
    const state = JSON.parse(row.state) as Meeting;
    const remembers = (within: Database) => returnStore(within).remember(groupId, id, presenter, now);
    const failing = async (within: Database) => {
      await remembers(within);
      throw new Error('disk full');
    };
    await expect(meetings.storeState(id, 0, state, failing)).rejects.toThrow('disk full');
    expect(await meetings.storeState(id, 7, state, remembers)).toBe(false);
    expect([(await meetings.find(id))?.version, await returns.waiting(groupId)]).toEqual([0, []]);
    expect(await meetings.storeState(id, 0, state, remembers)).toBe(true);
    expect([(await meetings.find(id))?.version, await returns.waiting(groupId)]).toEqual([
      1,
      [{ person: presenter, from: id }],
    ]);
  });

  test('who left the table quietly is found so, by themselves only', async ({ storage }) => {
    const { id, facilitator, presenter, meetings, quietExits } = await planOne(storage);
    await quietExits.leave(id, facilitator, now);
    expect((await meetings.findForPerson(id, facilitator))?.exited).toBe(true);
    expect((await meetings.findForPerson(id, presenter))?.exited).toBe(false);
  });
});
