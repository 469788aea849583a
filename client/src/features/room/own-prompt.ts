import { type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { returningNow } from '@casecircle/shared/domain/meeting/return.ts';
import { rolesIn } from '@casecircle/shared/domain/meeting/roles.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';

/** What the running phase asks of this person. */
export function ownPrompt(meeting: Meeting, actor: Actor): string {
  const phase = phaseOf(meeting);
  if (returningNow(meeting) === actor.id) {
    return 'Say what became of your last case: you tried something, changed your mind, are still stuck, or not now.';
  }
  const presents = rolesIn(actor, meeting).includes('presenter');
  return (presents && phase?.promptForPresenter) || (phase?.prompt ?? '');
}
