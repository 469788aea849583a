import type { Actor } from '../people.ts';
import { done, type Refusal, type Result } from '../result.ts';
import type { Meeting } from './meeting.ts';

/** What stands on the table and can be asked about: a case’s words, an entry, an answer, a takeaway, the group’s notes. */
export const flaggedRoots = ['cases', 'entries', 'answers', 'takeaways', 'notes'] as const;

/** One such thing; `key` under its root, null for the group’s notes. */
export type FlaggedPlace = { root: (typeof flaggedRoots)[number]; key: string | null };

/** More are never blanked in one evening; beyond that the oldest are forgotten. */
const mostBlanked = 200;

/** Takes an entry from the table, by its name, and puts it down where it was held up. */
export function blank(meeting: Meeting, entry: string): Result<Meeting, Refusal> {
  const others = meeting.blanked.filter((name) => name !== entry);
  const spotlight = meeting.spotlight === entry ? null : meeting.spotlight;
  return done({ ...meeting, spotlight, blanked: [...others, entry].slice(-mostBlanked) });
}

/** What its author releases again is on the table again. */
export function released(meeting: Meeting, { id }: Actor, slipId: string): Meeting {
  const name = `${id}.${slipId}`;
  if (!meeting.blanked.includes(name)) return meeting;
  return { ...meeting, blanked: meeting.blanked.filter((one) => one !== name) };
}
