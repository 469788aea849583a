import { type Meeting, type PlannedPhase, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';

/** The next phase of the running case in which its presenter answers: where “bring back” leads to. */
export function answerAhead(meeting: Meeting): PlannedPhase | undefined {
  const { stage, phases } = meeting;
  const of = phaseOf(meeting)?.of;
  if (stage.kind !== 'phase' || typeof of !== 'number') return undefined;
  return phases.find((phase, at) => at > stage.index && phase.of === of && phase.verb === 'presenterAnswers');
}
