import type { PersonId } from '../people.ts';
import { caseNow, type Meeting } from './meeting.ts';

/** Stands for a person who is only counted. No id of a person looks like it. */
export const somebody: PersonId = 'somebody';

/**
 * The meeting as this person may know it: of those who are here and ready only how many, and whether they are themselves; that the
 * presenter wants to be brought back only for the presenter and for who leads; of what was blanked only one’s own, since others may have
 * come later and never seen it. Source: product.md rule 1.
 */
export function seenBy(meeting: Meeting, person: PersonId, here: ReadonlySet<PersonId>): Meeting {
  const present = meeting.ready.filter((one) => here.has(one));
  const ready = present.map((one) => (one === person ? one : somebody)).toSorted();
  const hears = meeting.lead === person || caseNow(meeting).presenter === person;
  const blanked = meeting.blanked.filter((name) => name.startsWith(`${person}.`));
  return { ...meeting, ready, blanked, bringBack: meeting.bringBack && hears };
}
