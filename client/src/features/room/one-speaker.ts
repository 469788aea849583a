import { caseNow, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { returningNow } from '@casecircle/shared/domain/meeting/return.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';

/** Whom the method has given the floor for the whole phase: there is no order to stand in. */
export function oneSpeaker(meeting: Meeting): PersonId | undefined {
  const speaks = phaseOf(meeting)?.speaks ?? [];
  const presenterAlone = speaks.length > 0 && speaks.every((role) => role === 'presenter');
  return returningNow(meeting) ?? (presenterAlone ? caseNow(meeting).presenter : undefined);
}
