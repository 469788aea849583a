import { free } from '@casecircle/shared/domain/formats/free.ts';
import type { Meeting, Stage } from '@casecircle/shared/domain/meeting/meeting.ts';
import { expect } from 'vitest';
import type { Storage } from './database.ts';
import { circleOn, newYear as now } from './testing/circle.ts';
import { onBothDatabases } from './testing/on-both.ts';

const day = 86_400_000;

async function sceneOn(storage: Storage) {
  const circle = await circleOn(storage);
  const { stores, group, mina } = circle;
  /** A meeting at that stage; with `caseId` it presents the case of another one. */
  const meeting = async (stage: Stage, caseId?: string, startsAt = now) => {
    const cases = [{ presenter: mina, format: free }] as const;
    const id = await stores.meetings.create({ groupId: group, startsAt, minutes: 90, cases }, now);
    const state = JSON.parse((await stores.meetings.find(id))?.state ?? '') as Meeting;
    const [slot] = state.cases;
    const presented = { ...slot, ...(caseId === undefined ? {} : { caseId }) };
    await stores.meetings.storeState(id, 0, { ...state, stage, cases: [presented] });
    return { id, caseId: presented.caseId };
  };
  return { ...circle, meeting };
}

onBothDatabases('retention', (test) => {
  test('counts from the close, and only where a group has decided', async ({ storage }) => {
    const { stores, group, frida, meeting } = await sceneOn(storage);
    const { id, caseId } = await meeting({ kind: 'closed', at: now });
    await stores.groups.change(group, { retentionDays: null }, frida, now);
    expect(await stores.retention.expired(now + 999 * day)).toEqual([]);
    await stores.groups.change(group, { retentionDays: 30 }, frida, now);
    expect(await stores.retention.expired(now + 30 * day - 1)).toEqual([]);
    const [expired, ...others] = await stores.retention.expired(now + 30 * day);
    expect(others).toEqual([]);
    expect(expired).toMatchObject({ meeting: id, cases: [caseId] });
    expect(expired?.people).toHaveLength(3);
    expect([
      await stores.retention.wouldForget(group, 10, now + 10 * day),
      await stores.retention.wouldForget(group, 11, now + 10 * day),
    ]).toEqual([1, 0]);
  });

  test('is half a year where a group has not decided', async ({ storage }) => {
    const { stores, meeting } = await sceneOn(storage);
    const { id } = await meeting({ kind: 'closed', at: now });
    expect(await stores.retention.expired(now + 180 * day - 1)).toEqual([]);
    expect(await stores.retention.expired(now + 180 * day)).toMatchObject([{ meeting: id }]);
  });

  test('counts from when it was to begin for one that nobody began, or nobody closed', async ({ storage }) => {
    const { stores, group, frida, meeting } = await sceneOn(storage);
    await stores.groups.change(group, { retentionDays: 30 }, frida, now);
    const never = await meeting({ kind: 'lobby' });
    const open = await meeting({ kind: 'closing', since: now + day });
    expect(await stores.retention.expired(now + 30 * day - 1)).toEqual([]);
    const expired = await stores.retention.expired(now + 30 * day);
    expect(expired.map(({ meeting: id }) => id).toSorted()).toEqual([never.id, open.id].toSorted());
  });

  test('spares one that nobody began as long as its case waits for another meeting', async ({ storage }) => {
    const { stores, group, frida, meeting } = await sceneOn(storage);
    await stores.groups.change(group, { retentionDays: 30 }, frida, now);
    const { id, caseId } = await meeting({ kind: 'lobby' });
    const { id: later } = await meeting({ kind: 'lobby' }, caseId, now + day);
    expect(await stores.retention.expired(now + 30 * day)).toEqual([]);
    await stores.meetings.cancel(later, 1);
    expect(await stores.retention.expired(now + 30 * day)).toMatchObject([{ meeting: id, cases: [caseId] }]);
  });

  test('keeps the draft of a case that another meeting waits for', async ({ storage }) => {
    const { stores, group, frida, meeting } = await sceneOn(storage);
    await stores.groups.change(group, { retentionDays: 30 }, frida, now);
    const { id, caseId } = await meeting({ kind: 'closed', at: now });
    const { id: later } = await meeting({ kind: 'lobby' }, caseId, now + day);
    expect(await stores.retention.expired(now + 30 * day)).toMatchObject([{ meeting: id, cases: [] }]);
    await stores.meetings.cancel(later, 1);
    expect(await stores.retention.expired(now + 30 * day)).toMatchObject([{ meeting: id, cases: [caseId] }]);
  });

  test('knows those who have left, whose notebooks are still there', async ({ storage }) => {
    const { stores, group, frida, mina, meeting } = await sceneOn(storage);
    await stores.groups.change(group, { retentionDays: 30 }, frida, now);
    await meeting({ kind: 'closed', at: now });
    await stores.memberships.end(group, mina, now + 1);
    const [expired] = await stores.retention.expired(now + 30 * day);
    expect(expired?.people).toContain(mina);
  });

  test('is noted once, with what goes with it or not at all', async ({ storage }) => {
    const { stores, group, frida, meeting } = await sceneOn(storage);
    await stores.groups.change(group, { retentionDays: 30 }, frida, now);
    const { id } = await meeting({ kind: 'closed', at: now });
    const failing = () => Promise.reject(new Error('disk full'));
    await expect(stores.retention.markForgotten(id, now + 1, failing)).rejects.toThrow('disk full');
    expect((await stores.meetings.find(id))?.forgottenAt).toBeNull();
    const noted: string[] = [];
    const note = async () => void noted.push('noted');
    expect(await stores.retention.markForgotten(id, now + 2, note)).toBe(true);
    expect(await stores.retention.markForgotten(id, now + 3, note)).toBe(false);
    expect([noted, (await stores.meetings.find(id))?.forgottenAt]).toEqual([['noted'], now + 2]);
    expect(await stores.retention.expired(now + 60 * day)).toEqual([]);
  });
});
