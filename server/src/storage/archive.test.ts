import { free } from '@casecircle/shared/domain/formats/free.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { done, refuse } from '@casecircle/shared/domain/result.ts';
import { expect } from 'vitest';
import { circleOn, newYear as now } from './testing/circle.ts';
import { onBothDatabases } from './testing/on-both.ts';

onBothDatabases('groups that are put away', (test) => {
  test('go with their invitations, are listed apart, and come back without them', async ({ storage }) => {
    const { stores, group, frida, mina, una, link } = await circleOn(storage);
    const token = await link();
    expect(await stores.archive.put(group, frida, now + 1)).toEqual(done([]));
    expect(await stores.archive.put(group, frida, now + 2)).toEqual(refuse('already-done'));
    expect((await stores.groups.linesFor(mina)).map(({ archived }) => archived)).toEqual([true]);
    expect(await stores.invitations.accept(token, una, now + 2)).toEqual(refuse('expired'));
    const again = await stores.invitations.make(group, { kind: 'single-use', role: 'member' }, frida, now + 2);
    expect(again).toEqual(refuse('not-allowed'));
    expect(await stores.archive.takeUp(group, frida, now + 3)).toBe(true);
    expect(await stores.archive.takeUp(group, frida, now + 3)).toBe(false);
    expect(await stores.invitations.accept(token, una, now + 4)).toEqual(refuse('expired'));
    expect((await stores.groups.linesFor(mina)).map(({ archived }) => archived)).toEqual([false]);
  });

  test('keep their meetings to read, not among those that somebody has to think of', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const cases = [{ presenter: mina, format: free }] as const;
    const id = await stores.meetings.create({ groupId: group, startsAt: now + 5, minutes: 90, cases }, now);
    expect(await stores.archive.put(group, frida, now + 1)).toEqual(done([id]));
    expect(await stores.meetings.findForPerson(id, mina)).toMatchObject({ archived: true });
    expect(await stores.meetings.ofPerson(mina)).toEqual([]);
    expect(await stores.meetings.ofGroup(group)).toHaveLength(1);
  });

  test('wait until no meeting runs', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const cases = [{ presenter: mina, format: free }] as const;
    const id = await stores.meetings.create({ groupId: group, startsAt: now, minutes: 90, cases }, now);
    const state = JSON.parse((await stores.meetings.find(id))?.state ?? '') as Meeting;
    await stores.meetings.storeState(id, 0, { ...state, stage: { kind: 'closing', since: now } });
    expect(await stores.archive.put(group, frida, now + 1)).toEqual(refuse('wrong-stage', 'running'));
    expect((await stores.groups.find(group))?.archivedAt).toBeNull();
  });
});
