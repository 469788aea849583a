import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { type Tidings, tell } from '../notices/tell.ts';
import type { Database } from '../storage/schema.ts';
import { type KnownMeeting, keyOf, removeMeeting, waitAgain } from '../storage/season-meetings.ts';
import { isByHand } from './compute.ts';
import type { Material } from './material.ts';

/** Writes what a change did to meetings that were planned by hand: one was moved, or cancelled. Everybody is told. */
export async function writeByHand(
  within: Database,
  by: PersonId,
  before: Material,
  after: Material,
  now: Instant,
): Promise<void> {
  const others = [...before.roles.keys()].filter((person) => person !== by);
  for (const meeting of before.meetings.filter(isByHand)) {
    const then = after.meetings.find(({ id }) => id === meeting.id);
    if (!then) {
      await removeMeeting(within, meeting.id, now);
      await waitAgain(within, before.group.id, casesOf(meeting.state), now);
      await tell(within, [cancelled(before.group.id, others, meeting, by)], now);
    } else if (then.startsAt !== meeting.startsAt) {
      const { startsAt } = then;
      await within.updateTable('meetings').set({ startsAt }).where('id', '=', meeting.id).execute();
      await tell(
        within,
        [moved(before.group.id, others, { ...meeting, startsAt }, meeting.startsAt, { by, at: now })],
        now,
      );
    }
  }
}

export function casesOf({ cases }: Meeting): string[] {
  return cases.map(({ caseId }) => caseId);
}

type Known = Pick<KnownMeeting, 'id' | 'occurrence' | 'startsAt'>;

export function moved(
  group: string,
  to: readonly PersonId[],
  meeting: Known,
  before: Instant,
  { by, at }: { by: PersonId | null; at: Instant },
): Tidings {
  const { id, startsAt } = meeting;
  const occurrence = keyOf(meeting);
  const key = `meeting-moved:${id}:${at}`;
  const about = { meeting: id, occurrence, startsAt, before, ...(by === null ? {} : { by }) };
  return { to, kind: 'meeting-moved', group, key, about };
}

export function cancelled(group: string, to: readonly PersonId[], meeting: Known, by: PersonId | null): Tidings {
  const { id, startsAt } = meeting;
  const about = { meeting: id, occurrence: keyOf(meeting), startsAt, ...(by === null ? {} : { by }) };
  return { to, kind: 'meeting-cancelled', group, key: `meeting-cancelled:${id}`, about };
}
