import type { GroupId, Instant } from '@casecircle/shared/domain/people.ts';
import type { Database } from '../storage/schema.ts';

/**
 * Writes down, once, how the meetings of a season that have begun were. To be called in the transaction of every change that
 * has no date of its own, before the change: the past never changes with it.
 */
export async function freezePast(_within: Database, _group: GroupId, _now: Instant): Promise<void> {}

/**
 * Brings into line what follows from a season, in the transaction of the change: the meetings that can be entered, what
 * calendars are told, whom to tell that their turn has moved. `by` is who changed it; null for the clock.
 */
export async function settleSeason(
  _within: Database,
  _group: GroupId,
  _by: string | null,
  _now: Instant,
): Promise<void> {}
