import { isComing } from '@casecircle/shared/domain/meeting/coming.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { withReturns } from '@casecircle/shared/domain/meeting/return.ts';
import type { Instant } from '@casecircle/shared/domain/people.ts';
import { stateOf, statusOf } from '../http/present-meeting.ts';
import type { MeetingRow } from '../storage/schema.ts';
import type { Stores } from '../storage/stores.ts';

/** What began longer ago was left open by mistake, or never held. */
export const longestAgo = 7 * 24 * 3_600_000;

type Foreseen<Row> = { meeting: Row; returns: Meeting['returns'] };

/**
 * What the next of these meetings of one group is going to open with if everybody comes; undefined where none waits.
 * `rows` are its coming meetings, earliest first. Only the start decides: see C-23.
 */
export async function foreseenReturns<Row extends MeetingRow>(
  stores: Pick<Stores, 'returns' | 'memberships'>,
  rows: readonly Row[],
  now: Instant,
): Promise<Foreseen<Row> | undefined> {
  const meeting = rows.find((row) => waits(row, now));
  if (!meeting) return undefined;
  const people = await stores.memberships.current(meeting.groupId);
  const here = people.map(({ id, role }) => ({ id, role }));
  const returns = await stores.returns.waiting(meeting.groupId);
  return { meeting, returns: withReturns(stateOf(meeting), { here, returns }).returns };
}

function waits(row: MeetingRow, now: Instant): boolean {
  const state = stateOf(row);
  return state.stage.kind === 'lobby' && isComing({ ...row, status: statusOf(state) }, now);
}
