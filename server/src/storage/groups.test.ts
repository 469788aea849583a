import { randomUUID } from 'node:crypto';
import { refuse } from '@casecircle/shared/domain/result.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
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
const singleUse = { kind: 'single-use', role: 'member' } as const;
const now = Date.UTC(2030, 0, 1);

onBothDatabases('groups', (test) => {
  test('a person sees the groups they are in now, with how many people each has', async ({ storage }) => {
    const { groups, memberships } = storesOn(storage.database);
    const [one, two] = [await addPerson(storage), await addPerson(storage)];
    const id = await groups.create(wish, one, now);
    await storage.database
      .insertInto('memberships')
      .values({ id: randomUUID(), groupId: id, personId: two, role: 'member', joinedAt: now, leftAt: null })
      .execute();
    expect(await groups.linesFor(two)).toEqual([
      { id, name: 'Circle', kind: 'supervision', timeZone: 'UTC', role: 'member', archived: false, members: 2 },
    ]);
    expect(await memberships.end(id, two, now + 1)).toEqual({ ok: true, value: undefined });
    expect(await groups.linesFor(two)).toEqual([]);
    expect(await groups.findForPerson(id, two)).toBeUndefined();
    expect((await groups.linesFor(one))[0]?.members).toBe(1);
  });

  test('a single-use invitation is used by one of many who come at once', async ({ storage }) => {
    const { groups, invitations, memberships } = storesOn(storage.database);
    const facilitator = await addPerson(storage);
    const id = await groups.create(wish, facilitator, now);
    const { token } = valueIn(await invitations.make(id, singleUse, facilitator, now));
    const people = [await addPerson(storage), await addPerson(storage), await addPerson(storage)];
    const answers = await Promise.all(people.map((person) => invitations.accept(token, person, now + 1)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['expired', 'expired']);
    expect(await memberships.current(id)).toHaveLength(2);
  });

  test('somebody who comes back after leaving has a second, dated membership', async ({ storage }) => {
    const { groups, invitations, memberships } = storesOn(storage.database);
    const [facilitator, person] = [await addPerson(storage), await addPerson(storage)];
    const id = await groups.create(wish, facilitator, now);
    const link = async (at: number) => {
      const until = { kind: 'until', role: 'member', until: now + 100 } as const;
      return valueIn(await invitations.make(id, until, facilitator, at)).token;
    };
    const first = await link(now);
    await invitations.accept(first, person, now + 1);
    await memberships.end(id, person, now + 2);
    expect(await invitations.accept(first, person, now + 3)).toEqual(refuse('expired'));
    expect(await invitations.offer(first, person, now + 3)).toBeUndefined();
    expect(await invitations.offer(first, undefined, now + 3)).toBeDefined();
    expect(await invitations.accept(await link(now + 3), person, now + 3)).toEqual({
      ok: true,
      value: { groupId: id, joined: true },
    });
    const rows = await storage.database
      .selectFrom('memberships')
      .select(['joinedAt', 'leftAt'])
      .where('personId', '=', person)
      .orderBy('joinedAt')
      .execute();
    expect(rows).toEqual([
      { joinedAt: now + 1, leftAt: now + 2 },
      { joinedAt: now + 3, leftAt: null },
    ]);
  });

  test('whoever facilitates no longer keeps no link into the group, and makes none', async ({ storage }) => {
    const { groups, invitations, memberships } = storesOn(storage.database);
    const [first, second, friend] = [await addPerson(storage), await addPerson(storage), await addPerson(storage)];
    const id = await groups.create(wish, first, now);
    const link = async (by: string) =>
      valueIn(await invitations.make(id, { ...singleUse, role: 'facilitator' }, by, now)).token;
    const joins = async (token: string) => (await invitations.accept(token, friend, now + 2)).ok;
    await invitations.accept(await link(first), second, now);
    const [demoted, kept] = [await link(second), await link(first)];
    await memberships.change({ groupId: id, personId: second }, { role: 'member' }, first, now + 1);
    expect(await joins(demoted)).toBe(false);
    expect(await invitations.make(id, singleUse, second, now + 1)).toEqual(refuse('not-allowed'));
    await memberships.change({ groupId: id, personId: second }, { role: 'facilitator' }, first, now + 1);
    const removed = await link(second);
    await memberships.end(id, second, now + 1);
    expect(await joins(removed)).toBe(false);
    expect(await invitations.make(id, singleUse, second, now + 1)).toEqual(refuse('not-allowed'));
    expect(await joins(kept)).toBe(true);
  });

  test('many who come at once never make a group larger than it may be', async ({ storage }) => {
    const { groups, invitations, memberships } = storesOn(storage.database);
    const facilitator = await addPerson(storage);
    const id = await groups.create(wish, facilitator, now);
    const until = { kind: 'until', role: 'member', until: now + 9 } as const;
    const { token } = valueIn(await invitations.make(id, until, facilitator, now));
    const people = await Promise.all(Array.from({ length: limits.peopleInGroup + 5 }, () => addPerson(storage)));
    await Promise.all(people.map((person) => invitations.accept(token, person, now + 1)));
    expect(await memberships.current(id)).toHaveLength(limits.peopleInGroup);
  });

  test('two facilitators who end each other at once leave one', async ({ storage }) => {
    const { groups, invitations, memberships } = storesOn(storage.database);
    const [one, two] = [await addPerson(storage), await addPerson(storage)];
    const id = await groups.create(wish, one, now);
    const { token } = valueIn(await invitations.make(id, { ...singleUse, role: 'facilitator' }, one, now));
    await invitations.accept(token, two, now);
    await Promise.all([memberships.end(id, one, now), memberships.end(id, two, now)]);
    expect(await memberships.current(id)).toHaveLength(1);
  });

  test('agreements written at once get versions of their own', async ({ storage }) => {
    const { groups, agreements } = storesOn(storage.database);
    const facilitator = await addPerson(storage);
    const id = await groups.create(wish, facilitator, now);
    const versions = await Promise.all(
      ['a', 'b', 'c'].map((text) => agreements.change(id, { text, covers: [] }, facilitator, now)),
    );
    expect(versions.toSorted()).toEqual([2, 3, 4]);
    expect((await agreements.currentFor(id, facilitator)).acceptedAt).toBeNull();
  });
});
