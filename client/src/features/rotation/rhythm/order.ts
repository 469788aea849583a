import type { GroupMember } from '@casecircle/shared/protocol/groups.ts';

/** Those who take turns, as the group has said, then whoever it has not named by when they joined. */
export function startingOrder(order: readonly string[], members: readonly GroupMember[]): string[] {
  const rotating = members.filter(({ presents, role }) => presents && role !== 'observer');
  const named = order.filter((id) => rotating.some((member) => member.id === id));
  const rest = rotating
    .filter(({ id }) => !named.includes(id))
    .toSorted((one, other) => one.joinedAt - other.joinedAt)
    .map(({ id }) => id);
  return [...named, ...rest];
}

/** The same people with the one at `place` a place further up or down. */
export function moved<Value>(people: readonly Value[], place: number, by: 1 | -1): Value[] {
  const taken = people.slice(place, place + 1);
  return people.toSpliced(place, 1).toSpliced(place + by, 0, ...taken);
}
