import { done, refuse } from '@casecircle/shared/domain/result.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
import { readPeople } from '../imports/people-csv.ts';
import { circleOn, newYear as now } from './testing/circle.ts';
import { onBothDatabases } from './testing/on-both.ts';

const csv = 'name,email\nPia,pia@example.org\nUma,uma@example.org\nNobody,\n';
const people = valueIn(readPeople(csv)).lines;

onBothDatabases('imports of people', (test) => {
  test('say first what would be, then do it, and do it once', async ({ storage }) => {
    const { stores, group, frida } = await circleOn(storage);
    const run = async (invite: boolean, at: number) => {
      const { lines } = valueIn(await stores.imports.run({ group, by: frida, invite }, people, at));
      return lines.map(({ line, state, token }) => [line, state, token !== null]);
    };
    expect(await run(false, now)).toEqual([
      [2, 'would-invite', false],
      [3, 'would-invite', false],
      [4, 'bad', false],
    ]);
    expect(await stores.invitations.list(group)).toEqual([]);
    expect(await run(true, now)).toEqual([
      [2, 'invited', true],
      [3, 'invited', true],
      [4, 'bad', false],
    ]);
    expect(await run(true, now + 1)).toEqual([
      [2, 'invited-already', false],
      [3, 'invited-already', false],
      [4, 'bad', false],
    ]);
    const kept = await stores.invitations.list(group);
    expect(kept.map(({ email }) => email).toSorted()).toEqual(['pia@example.org', 'uma@example.org']);
  });

  test('two at the same moment invite nobody twice', async ({ storage }) => {
    const { stores, group, frida } = await circleOn(storage);
    await Promise.all([now, now].map((at) => stores.imports.run({ group, by: frida, invite: true }, people, at)));
    expect(await stores.invitations.list(group)).toHaveLength(2);
  });

  test('know members by their address, whatever its letters', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const read = valueIn(readPeople(`email\n${mina.toUpperCase()}@EXAMPLE.org`)).lines;
    const { lines } = valueIn(await stores.imports.run({ group, by: frida, invite: true }, read, now));
    expect(lines).toMatchObject([{ state: 'member-already', token: null }]);
    const single = { kind: 'single-use', role: 'member', email: `${mina}@example.org` } as const;
    expect(await stores.invitations.make(group, single, frida, now)).toEqual(refuse('malformed', 'email'));
  });

  test('fill a group to its limit and say of the rest that there is no room', async ({ storage }) => {
    const { stores, group, frida } = await circleOn(storage);
    const many = Array.from({ length: limits.peopleInGroup }, (_, index) => `guest${index}@example.org`);
    const read = valueIn(readPeople(['email', ...many].join('\n'))).lines;
    const { lines } = valueIn(await stores.imports.run({ group, by: frida, invite: true }, read, now));
    expect(lines.map(({ state }) => state)).toEqual([
      ...many.slice(3).map(() => 'invited'),
      ...many.slice(0, 3).map(() => 'bad'),
    ]);
    expect(lines.at(-1)?.trouble).toContain(`${limits.peopleInGroup} people`);
  });

  test('are for those who may invite, and not into a group that was put away', async ({ storage }) => {
    const { stores, group, frida, mina } = await circleOn(storage);
    const run = (by: string) => stores.imports.run({ group, by, invite: true }, people, now);
    expect(await run(mina)).toEqual(refuse('not-allowed'));
    expect(await stores.archive.put(group, frida, now)).toEqual(done([]));
    expect(await run(frida)).toEqual(refuse('not-allowed'));
  });
});
