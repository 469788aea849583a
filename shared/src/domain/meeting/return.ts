import { fit } from '../formats/fit.ts';
import type { Phase } from '../formats/format.ts';
import type { Actor, PersonId } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import type { Meeting, PlannedPhase, ReturnOutcome } from './meeting.ts';

/** So many at most come back to their case in one meeting: the others’ turn is the next one, and tonight’s case keeps its time. */
export const mostReturns = 3;

/** Three minutes on what became of the last case. Source: product.md, “Words”; background/formats.md 1.8, variants. */
export const returnPhase: Phase = {
  id: 'return',
  name: 'Return',
  verb: 'tell',
  minutes: 3,
  minimumMinutes: 2,
  prompt: 'Listen: what became of the last case? No questions yet, and nothing to judge.',
  speaks: ['member', 'facilitator', 'presenter'],
  writes: {},
};

/** Whose return is running now; undefined in every other phase. The returns are the first phases of a meeting. */
export function returningNow({ stage, returns }: Meeting): PersonId | undefined {
  return stage.kind === 'phase' ? returns[stage.index]?.person : undefined;
}

/**
 * The meeting with the returns of those here before everything else, three minutes each, taken from all the others in
 * proportion. Who would push a planned phase out or below its minimum comes back another time, the last first.
 */
export function withReturns(meeting: Meeting, { here, returns }: Pick<Around, 'here' | 'returns'>): Meeting {
  const voices = new Set(here.filter(({ role }) => role !== 'observer').map(({ id }) => id));
  const due = returns.filter(
    ({ person }, at) => voices.has(person) && returns.findIndex((other) => other.person === person) === at,
  );
  return opened(meeting, due.slice(0, mostReturns));
}

function opened(meeting: Meeting, due: Around['returns']): Meeting {
  if (due.length === 0) return meeting;
  const room = fit<PlannedPhase>(meeting.phases, meeting.plannedMinutes - due.length * returnPhase.minutes);
  if (!room.ok || room.value.length < meeting.phases.length) return opened(meeting, due.slice(0, -1));
  const first = due.map((_, index) => ({ ...returnPhase, id: `return-${index + 1}`, of: 'opening' as const }));
  const phases = [...first, ...room.value];
  return {
    ...meeting,
    phases: phases as unknown as Meeting['phases'],
    left: phases.map((phase) => phase.minutes * 60_000),
    returns: due.map(({ person, from }) => ({ person, from, outcome: null })),
  };
}

/** One of four answers, changed as often as one likes until the meeting is closed. */
export function answerReturn(meeting: Meeting, actor: Actor, outcome: ReturnOutcome): Result<Meeting, Refusal> {
  if (!meeting.returns.some(({ person }) => person === actor.id)) return refuse('not-allowed', 'answer-return');
  const returns = meeting.returns.map((one) => (one.person === actor.id ? { ...one, outcome } : one));
  return done({ ...meeting, returns });
}
