import type { Around } from '@casecircle/shared/domain/meeting/around.ts';
import type { MembershipStore } from '../storage/memberships.ts';
import type { ReturnStore } from '../storage/returns.ts';
import type { MeetingRow } from '../storage/schema.ts';

/** Reads what a command may depend on beside its meeting, at the moment in which it is decided. */
export type AroundOf = (meeting: MeetingRow) => Promise<Around>;

export type SurroundingsParts = {
  memberships: Pick<MembershipStore, 'current'>;
  returns: Pick<ReturnStore, 'waiting'>;
  /** The ids of those who are connected to a meeting now. */
  connected: (meetingId: string) => ReadonlySet<string>;
};

export function surroundings({ memberships, returns, connected }: SurroundingsParts): AroundOf {
  return async ({ id, groupId }) => {
    const people = (await memberships.current(groupId)).map(({ id: person, role }) => ({ id: person, role }));
    const present = connected(id);
    const here = people.filter((person) => present.has(person.id));
    return { people, here, returns: await returns.waiting(groupId) };
  };
}
