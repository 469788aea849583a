import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Storage } from './database.ts';
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

async function circle(storage: Storage) {
  const { groups, returns } = storesOn(storage.database);
  const [frida, pavel] = [await addPerson(storage, 'Frida'), await addPerson(storage, 'Pavel')];
  const groupId = await groups.create(wish, frida, 1);
  const rows = () => storage.database.selectFrom('returns').selectAll().execute();
  return { groups, returns, frida, pavel, groupId, rows };
}

onBothDatabases('returns', (test) => {
  test('those of a group wait in the order in which they came, each once', async ({ storage }) => {
    const { groups, returns, frida, pavel, groupId } = await circle(storage);
    const [first, second] = [randomUUID(), randomUUID()];
    await returns.remember(groupId, second, frida, 20);
    await returns.remember(groupId, first, pavel, 10);
    await returns.remember(groupId, first, pavel, 30);
    expect(await returns.waiting(groupId)).toEqual([
      { person: pavel, from: first },
      { person: frida, from: second },
    ]);
    const elsewhere = await groups.create({ ...wish, name: 'Elsewhere' }, frida, 1);
    expect(await returns.waiting(elsewhere)).toEqual([]);
  });

  test('one that was offered waits no longer, whatever was answered, also when it is remembered again', async ({
    storage,
  }) => {
    const { returns, frida, pavel, groupId, rows } = await circle(storage);
    const [from, tonight] = [randomUUID(), randomUUID()];
    for (const person of [frida, pavel]) await returns.remember(groupId, from, person, 1);
    await returns.offer(from, pavel, tonight);
    await returns.answer(from, pavel, 'still stuck');
    await returns.remember(groupId, from, pavel, 2);
    expect(await returns.waiting(groupId)).toEqual([{ person: frida, from }]);
    expect((await rows()).find(({ personId }) => personId === pavel)).toMatchObject({
      offeredIn: tonight,
      outcome: 'still stuck',
      createdAt: 1,
    });
  });
});
