import type { ConsultingModule, Seat } from '@casecircle/shared/domain/formats/format.ts';
import { type CaseSlot, caseNow, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';

/** The method of the running case; undefined in the opening, in the ending and outside of the phases. */
export function runningMethod(meeting: Meeting): CaseSlot['format'] | undefined {
  return typeof phaseOf(meeting)?.of === 'number' ? caseNow(meeting).format : undefined;
}

/** The seat in which this person sits in the running case. */
export function seatOf(person: PersonId, meeting: Meeting): Seat | undefined {
  const id = Object.hasOwn(meeting.seats, person) ? meeting.seats[person] : undefined;
  return runningMethod(meeting)?.seats?.find((seat) => seat.id === id);
}

/** The module by which the group consults on the running case. */
export function chosenModule(meeting: Meeting): ConsultingModule | undefined {
  return runningMethod(meeting)?.modules?.find(({ id }) => id === meeting.module);
}

/** Who sits in a seat, in the order in which they sat down. */
export function sittersOf({ id }: Seat, { seats }: Meeting): PersonId[] {
  return Object.keys(seats).filter((person) => seats[person] === id);
}
