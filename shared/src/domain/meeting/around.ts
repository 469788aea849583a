import type { Actor, MeetingId, PersonId } from '../people.ts';

/** What a command may depend on beside the meeting itself. */
export type Around = {
  /** Who is connected now, in the order in which they came to the group. Presence is no role: nothing moves because of it. */
  here: readonly Actor[];
  /** Whose last case nobody has come back to yet, and from which meeting it is. */
  returns: readonly { person: PersonId; from: MeetingId }[];
  /** Who belongs to the group, here or not. */
  people: readonly Actor[];
};

export const nobodyAround: Around = { here: [], returns: [], people: [] };
