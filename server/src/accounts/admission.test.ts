import { expect } from 'vitest';
import { auditOf } from '../audit/audit.ts';
import type { Storage } from '../storage/database.ts';
import { storesOn } from '../storage/stores.ts';
import { addPerson } from '../storage/testing/add-person.ts';
import { onBothDatabases } from '../storage/testing/on-both.ts';
import { admit } from './admission.ts';

const now = Date.UTC(2030, 0, 1);
const minute = 60_000;

function partsOn(storage: Storage) {
  return { stores: storesOn(storage.database), audit: auditOf(storage.database, () => now) };
}

onBothDatabases('admission', (test) => {
  test('one of many first comers is admitted and administers', async ({ storage }) => {
    const parts = partsOn(storage);
    const answers = await Promise.allSettled([1, 2, 3].map(() => admit(parts, undefined, now)));
    const admitted = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(admitted).toHaveLength(1);
    const person = await addPerson(storage);
    await admitted[0]?.settle(person);
    expect((await parts.stores.people.find(person))?.administrator).toBe(true);
    await expect(admit(parts, undefined, now)).rejects.toThrow('not-allowed');
  });

  test('a first place that was given back is there for the next', async ({ storage }) => {
    const parts = partsOn(storage);
    await (await admit(parts, undefined, now)).giveBack();
    await expect(admit(parts, undefined, now)).resolves.toBeDefined();
  });

  test('a first place that was left behind is free after a minute, for one', async ({ storage }) => {
    const parts = partsOn(storage);
    await admit(parts, undefined, now);
    await expect(admit(parts, undefined, now + minute - 1)).rejects.toThrow('not-allowed');
    const later = await Promise.allSettled([1, 2].map(() => admit(parts, undefined, now + minute)));
    expect(later.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  test('people whom nobody administers get the first of them, and keep who they have', async ({ storage }) => {
    const { stores } = partsOn(storage);
    await stores.people.appointIfNobody();
    const first = await addPerson(storage);
    await stores.people.appointIfNobody();
    const second = await addPerson(storage);
    await stores.people.appointIfNobody();
    expect((await stores.people.find(first))?.administrator).toBe(true);
    expect((await stores.people.find(second))?.administrator).toBe(false);
  });

  test('an account invitation is kept for one who comes, and free again when it came to nothing', async ({
    storage,
  }) => {
    const parts = partsOn(storage);
    const administrator = await addPerson(storage);
    const { token } = await parts.stores.invitations.makeForAccount(administrator, now);
    const admission = await admit(parts, token, now);
    await expect(admit(parts, token, now)).rejects.toThrow('expired');
    await admission.giveBack();
    const person = await addPerson(storage);
    await (await admit(parts, token, now)).settle(person);
    await expect(admit(parts, token, now)).rejects.toThrow('expired');
    expect((await parts.stores.people.find(person))?.administrator).toBe(false);
  });
});
