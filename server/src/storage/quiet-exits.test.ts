import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { quietExitStore } from './quiet-exits.ts';
import { addPerson } from './testing/add-person.ts';
import { onBothDatabases } from './testing/on-both.ts';

onBothDatabases('quiet exits', (test) => {
  test('who left a table quietly is known for that meeting only, however often they leave', async ({ storage }) => {
    const exits = quietExitStore(storage.database);
    const [mina, milo] = [await addPerson(storage, 'Mina'), await addPerson(storage, 'Milo')];
    const [tonight, another] = [randomUUID(), randomUUID()];
    for (const person of [mina, mina, milo]) await exits.leave(tonight, person, 5);
    expect(await exits.ofMeeting(tonight)).toEqual(new Set([mina, milo]));
    expect(await exits.ofMeeting(another)).toEqual(new Set());
  });

  test('who comes back is not known any more, and the others still are', async ({ storage }) => {
    const exits = quietExitStore(storage.database);
    const [mina, milo] = [await addPerson(storage, 'Mina'), await addPerson(storage, 'Milo')];
    const tonight = randomUUID();
    for (const person of [mina, milo]) await exits.leave(tonight, person, 5);
    await exits.comeBack(tonight, mina);
    await exits.comeBack(tonight, mina);
    expect(await exits.ofMeeting(tonight)).toEqual(new Set([milo]));
  });
});
