import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { Sockets } from './sockets.ts';

/** Tells a meeting who is in it: each person once, however many devices they came with. */
export function tellPresence(sockets: Sockets, meetingId: string): void {
  sockets.to(meetingId).emit('presence', { people: [...connectedTo(sockets, meetingId)] });
}

export function connectedTo(sockets: Sockets, meetingId: string): ReadonlySet<string> {
  const people = new Set<string>();
  for (const id of sockets.adapter.rooms.get(meetingId) ?? []) {
    const personId = sockets.sockets.get(id)?.data.session.personId;
    if (personId !== undefined) people.add(personId);
  }
  return people;
}

/** Whether a person has as many connections to a meeting as anybody needs. */
export function isCrowdedBy(sockets: Sockets, meetingId: string, personId: string): boolean {
  let own = 0;
  for (const id of sockets.adapter.rooms.get(meetingId) ?? [])
    if (sockets.sockets.get(id)?.data.session.personId === personId) own += 1;
  return own >= limits.socketsOfPerson;
}
