import type { Actor, PersonId } from './people.ts';

/** How a second reading stands: asked for, read and found ready, or given back to its author. */
export const secondReadingStates = ['asked', 'read', 'returned'] as const;
export type SecondReadingState = (typeof secondReadingStates)[number];

/** Who may read a case of this presenter a second time: the group's facilitators, never its author. */
export function secondReadersOf(people: readonly Actor[], presenter: PersonId): PersonId[] {
  return people.filter(({ id, role }) => role === 'facilitator' && id !== presenter).map(({ id }) => id);
}

/**
 * Whether a case needs a second reading before it can be shared: where its group wants that and there is somebody to read. A
 * rule that nobody could fulfil would keep a presenter from ever sharing.
 */
export function needsSecondReading(wanted: boolean, readers: readonly PersonId[]): boolean {
  return wanted && readers.length > 0;
}
