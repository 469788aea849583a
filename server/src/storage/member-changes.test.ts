import { refuse } from '@casecircle/shared/domain/result.ts';
import { expect } from 'vitest';
import { circleOn, newYear as now } from './testing/circle.ts';
import { onBothDatabases } from './testing/on-both.ts';

const day = 86_400_000;

onBothDatabases('changes of memberships', (test) => {
  test('members take turns, observers never, and facilitators only among peers', async ({ storage }) => {
    const turns = async (kind: 'supervision' | 'consultation') => {
      const { stores, group } = await circleOn(storage, kind);
      return (await stores.memberships.current(group)).map(({ name, presents }) => [name, presents]);
    };
    expect(Object.fromEntries(await turns('supervision'))).toEqual({ Frida: false, Mina: true, Otto: false });
    expect(Object.fromEntries(await turns('consultation'))).toEqual({ Frida: true, Mina: true, Otto: false });
  });

  test('another role brings its habit of turns with it, and keeps what was chosen where it can', async ({
    storage,
  }) => {
    const { stores, group, frida, mina, otto } = await circleOn(storage);
    const give = async (personId: string, change: object) => {
      await stores.memberships.change({ groupId: group, personId }, change, frida, now + 1);
      return (await stores.memberships.current(group)).find(({ id }) => id === personId)?.presents;
    };
    expect(await give(otto, { role: 'member' })).toBe(true);
    expect(await give(otto, { role: 'observer' })).toBe(false);
    expect(await give(mina, { presents: false })).toBe(false);
    expect(await give(mina, { role: 'facilitator' })).toBe(false);
    expect(await give(mina, { role: 'member', presents: true })).toBe(true);
  });

  test('what does not fit is refused as a whole, by the field that does not', async ({ storage }) => {
    const { stores, group, frida, mina, otto, una } = await circleOn(storage);
    const change = (personId: string, wish: object) =>
      stores.memberships.change({ groupId: group, personId }, wish, frida, now + 1);
    const before = await stores.memberships.current(group);
    expect(await change(otto, { rotatesFrom: '2030-02-01', presents: true })).toEqual(refuse('malformed', 'presents'));
    expect(await change(mina, { role: 'observer', leavesOn: '2029-12-31' })).toEqual(refuse('malformed', 'leavesOn'));
    const backwards = { rotatesFrom: '2030-03-01', leavesOn: '2030-02-01' };
    expect(await change(mina, backwards)).toEqual(refuse('malformed', 'rotatesFrom'));
    expect(await change(una, { presents: true })).toEqual(refuse('not-found'));
    expect(await stores.memberships.current(group)).toEqual(before);
    expect(await change(mina, { presents: true })).toEqual({ ok: true, value: { anything: false, role: false } });
  });

  test('the last facilitator who is to stay gets neither a last day nor another role', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const { memberships } = stores;
    const change = (personId: string, wish: object) =>
      memberships.change({ groupId: group, personId }, wish, frida, now + 1);
    const last = refuse('not-allowed', 'last-facilitator');
    expect(await change(frida, { leavesOn: '2030-02-01' })).toEqual(last);
    await change(mina, { role: 'facilitator' });
    expect(await change(frida, { leavesOn: '2030-02-01' })).toMatchObject({ ok: true });
    expect(await change(mina, { leavesOn: '2030-03-01' })).toEqual(last);
    expect(await change(mina, { role: 'member' })).toEqual(last);
    expect(await memberships.end(group, mina, now + 2)).toEqual(last);
    expect(await memberships.end(group, frida, now + 2)).toEqual({ ok: true, value: undefined });
  });

  test('whoever gets another role is told once, and not by themselves', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const give = (personId: string, role: 'facilitator' | 'member', by: string, at: number) =>
      stores.memberships.change({ groupId: group, personId }, { role }, by, at);
    await give(mina, 'facilitator', frida, now + 1);
    await give(frida, 'member', frida, now + 2);
    const told = await storage.database.selectFrom('notices').select(['personId', 'kind', 'about']).execute();
    expect(told.map(({ about, ...notice }) => ({ ...notice, about: JSON.parse(about) }))).toEqual([
      { personId: mina, kind: 'role-changed', about: { by: frida, person: mina, shade: 'facilitator' } },
    ]);
  });

  test('a last day ends the membership when it is over where the group is, with the links of its person', async ({
    storage,
  }) => {
    const { stores, group, frida, mina, link } = await circleOn(storage, 'consultation', 'America/Chicago');
    const { memberships, invitations } = stores;
    const which = { groupId: group, personId: mina };
    await memberships.change(which, { role: 'facilitator', leavesOn: '2030-01-02' }, frida, now);
    const token = await link('member', mina);
    const over = Date.UTC(2030, 0, 3, 6);
    const done: string[] = [];
    const end = (at: number) => memberships.endDue(which, at, async () => void done.push('noted'));
    expect([await memberships.due(over - 1), await end(over - 1)]).toEqual([[], false]);
    expect(await memberships.due(over)).toEqual([which]);
    expect([await end(over), await end(over + 1)]).toEqual([true, false]);
    expect(done).toEqual(['noted']);
    expect((await memberships.current(group)).map(({ name }) => name).toSorted()).toEqual(['Frida', 'Otto']);
    expect(await memberships.past(group)).toEqual([
      { id: mina, name: 'Mina', role: 'facilitator', joinedAt: now, leftAt: over },
    ]);
    expect(await invitations.findLive(token, now + 1)).toBeUndefined();
  });

  test('a last day that was taken back in time ends nothing', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const which = { groupId: group, personId: mina };
    await stores.memberships.change(which, { leavesOn: '2030-01-02' }, frida, now);
    await stores.memberships.change(which, { leavesOn: null }, frida, now + 1);
    expect(await stores.memberships.due(now + 3 * day)).toEqual([]);
    expect(await stores.memberships.endDue(which, now + 3 * day, async () => undefined)).toBe(false);
  });
});
