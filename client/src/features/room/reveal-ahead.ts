import { type EntryKind, entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { type Meeting, type PlannedPhase, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';
import { mayWrite } from '@casecircle/shared/domain/policy.ts';

/** The next reveal of the running case, and as what kinds of entry this person’s slips can appear in it. */
export type Reveal = { phase: PlannedPhase; kinds: readonly EntryKind[] };

/** Undefined where no reveal lies ahead, or none that this person may take part in. */
export function revealAhead(me: Actor, meeting: Meeting): Reveal | undefined {
  const { stage } = meeting;
  const of = phaseOf(meeting)?.of;
  if (stage.kind !== 'phase' || typeof of !== 'number') return undefined;
  const index = meeting.phases.findIndex((phase, at) => at > stage.index && phase.of === of && phase.verb === 'reveal');
  const phase = meeting.phases[index];
  if (!phase) return undefined;
  const then: Meeting = { ...meeting, stage: { ...stage, index } };
  const kinds = entryKinds.filter((kind) => mayWrite(me, kind, then));
  return kinds.length > 0 ? { phase, kinds } : undefined;
}
