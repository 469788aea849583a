import { copyOf } from '@casecircle/shared/domain/formats/copy-of.ts';
import { free } from '@casecircle/shared/domain/formats/free.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect } from 'vitest';
import { valueIn } from '../errors.ts';
import type { Storage } from './database.ts';
import { storesOn } from './stores.ts';
import { addPerson } from './testing/add-person.ts';
import { onBothDatabases } from './testing/on-both.ts';

const now = Date.UTC(2030, 0, 1);

async function openGroup(storage: Storage) {
  const { groups, formats } = storesOn(storage.database);
  const author = await addPerson(storage);
  const wish = { kind: 'supervision', timeZone: 'UTC', meetingMinutes: 90, agreement: 'Be kind.' } as const;
  const group = await groups.create({ ...wish, name: 'Circle' }, author, now);
  const other = await groups.create({ ...wish, name: 'Elsewhere' }, author, now);
  const make = async (name: string) => valueIn(await formats.make(group, (id) => copyOf(free, id, name), author, now));
  return { formats, author, group, other, make };
}

onBothDatabases('formats', (test) => {
  test('a group’s formats are listed by name, and another group has none of them', async ({ storage }) => {
    const { formats, group, other, make } = await openGroup(storage);
    const ids = [await make('Zebra'), await make('alder'), await make('Beech')];
    const names = (await formats.ofGroup(group)).map(({ format }) => format.name);
    expect(names).toEqual(['alder', 'Beech', 'Zebra']);
    expect(await formats.ofGroup(other)).toEqual([]);
    expect(await formats.find(other, ids[0] ?? '')).toBeUndefined();
  });

  test('of several changes to one version exactly one is written', async ({ storage }) => {
    const { formats, author, group, make } = await openGroup(storage);
    const id = await make('Ours');
    const changes = ['one', 'two', 'three'].map((name) =>
      formats.change(group, copyOf(free, id, name), 1, author, now),
    );
    expect((await Promise.all(changes)).filter(Boolean)).toHaveLength(1);
    expect((await formats.find(group, id))?.version).toBe(2);
  });

  test('a retired format is neither found, changed nor retired again', async ({ storage }) => {
    const { formats, author, group, other, make } = await openGroup(storage);
    const id = await make('Ours');
    expect(await formats.retire(other, id, author, now)).toBe(false);
    expect(await formats.retire(group, id, author, now)).toBe(true);
    expect(await formats.find(group, id)).toBeUndefined();
    expect(await formats.change(group, copyOf(free, id, 'Ours'), 1, author, now)).toBe(false);
    expect(await formats.retire(group, id, author, now)).toBe(false);
  });

  test('of the retired formats only the latest are kept', async ({ storage }) => {
    const { formats, author, group, make } = await openGroup(storage);
    for (let count = 0; count < limits.retiredFormats + 3; count += 1)
      await formats.retire(group, await make('Ours'), author, now + count);
    const rows = await storage.database.selectFrom('formats').select('retiredAt').execute();
    expect(rows).toHaveLength(limits.retiredFormats);
    expect(Math.min(...rows.map(({ retiredAt }) => Number(retiredAt)))).toBe(now + 3);
  });
});
