import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { presentsNow } from '@casecircle/shared/domain/meeting/roles.ts';
import type { Actor, PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';

/** Those of the group who are connected, in the order in which they came to the group: as the server counts them. */
export function actorsHere({ people }: MeetingView, present: readonly PersonId[]): Actor[] {
  return people.filter(({ id }) => present.includes(id)).map(({ id, role }) => ({ id, role }));
}

/** To whom the lead may be handed: whoever is here, no observer, not whoever presents, and not who has it. */
export function mayLeadNext(here: readonly Actor[], meeting: Meeting): PersonId[] {
  return here
    .filter(({ id, role }) => role !== 'observer' && id !== meeting.lead && !presentsNow(id, meeting))
    .map(({ id }) => id);
}

/** Who may sit in a seat of the running case’s method: whoever is here, no observer, not the presenter. */
export function maySit(here: readonly Actor[], meeting: Meeting): PersonId[] {
  return here.filter(({ id, role }) => role !== 'observer' && !presentsNow(id, meeting)).map(({ id }) => id);
}
