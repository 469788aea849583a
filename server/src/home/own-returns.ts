import { caseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { stateOf } from '../http/present-meeting.ts';
import type { MeetingListing } from '../storage/meetings.ts';
import type { OwnGroup } from '../storage/own-groups.ts';
import type { Stores } from '../storage/stores.ts';
import { foreseenReturns } from './foreseen-returns.ts';

type Around = { groups: readonly OwnGroup[]; coming: readonly MeetingListing[]; now: Instant };

/** The last cases of this person that their groups are going to come back to: one a group, never a word of it. */
export async function ownReturns(stores: Stores, personId: PersonId, around: Around): Promise<HomeView['returns']> {
  const waiting = await stores.returns.waitingFor(personId);
  const found: HomeView['returns'] = [];
  for (const { id, name, timeZone, role } of around.groups) {
    const oldest = waiting.find(({ groupId }) => groupId === id);
    if (!oldest || role === 'observer') continue;
    const meeting = await stores.meetings.find(oldest.from);
    const presented = meeting && caseOf(stateOf(meeting), personId);
    if (!presented) continue;
    const ofGroup = around.coming.filter(({ groupId }) => groupId === id);
    const next = await foreseenReturns(stores, ofGroup, around.now);
    const opens = next?.returns.some(({ person }) => person === personId) ? next.meeting : undefined;
    const when = { meeting: opens?.id ?? null, startsAt: opens?.startsAt ?? null };
    found.push({ group: { id, name, timeZone }, label: presented.label, from: oldest.from, ...when });
  }
  return found;
}
