import type { GroupKind } from '@casecircle/shared/domain/people.ts';
import { valueIn } from '../../errors.ts';
import type { Storage } from '../database.ts';
import { addMember } from '../memberships.ts';
import { storesOn } from '../stores.ts';
import { addPerson } from './add-person.ts';

/** Midday on 1 January 2030, a Tuesday, in UTC. */
export const newYear = Date.UTC(2030, 0, 1, 12);

/** A group with a facilitator, a member and an observer, and somebody who does not belong to it. */
export async function circleOn(storage: Storage, kind: GroupKind = 'consultation', timeZone = 'UTC') {
  const stores = storesOn(storage.database);
  const people = {
    frida: await addPerson(storage, 'Frida'),
    mina: await addPerson(storage, 'Mina'),
    otto: await addPerson(storage, 'Otto'),
    una: await addPerson(storage, 'Una'),
  };
  const wish = { name: 'Circle', kind, timeZone, meetingMinutes: 90, agreement: 'Be kind.' };
  const group = await stores.groups.create(wish, people.frida, newYear);
  await addMember(storage.database, group, people.mina, 'member', newYear);
  await addMember(storage.database, group, people.otto, 'observer', newYear);
  const link = async (role: 'facilitator' | 'member' = 'member', by = people.frida) =>
    valueIn(await stores.invitations.make(group, { kind: 'single-use', role }, by, newYear)).token;
  return { stores, group, ...people, link };
}
