import type { Actor, Instant, PersonId } from './people.ts';

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

/** What was asked before about a case. `fits`: about just the words that are asked about now. */
export type Asked = { state: SecondReadingState | 'withdrawn'; askedAt: Instant; fits: boolean };

/** So long a request that was withdrawn is not told of again when it comes back unchanged. Milliseconds. */
export const withdrawnQuiet = 24 * 3_600_000;

/**
 * Whether asking is news to those who may read. The same words asked about twice are not, or it would be a way to send people mail
 * without end; once they came back, their author means it.
 */
export function isAskingNews(before: Asked | undefined, now: Instant): boolean {
  if (!before?.fits || before.state === 'returned') return true;
  return before.state === 'withdrawn' && now - before.askedAt >= withdrawnQuiet;
}
