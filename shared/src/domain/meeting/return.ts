import type { Phase } from '../formats/format.ts';
import type { Actor } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Meeting, ReturnOutcome } from './meeting.ts';

/** Three minutes on what became of the last case. Source: the return of product.md, “People and words”. */
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

/** Whose return is running now; undefined in every other phase. */
export function returningNow({ stage, phases, returns }: Meeting): string | undefined {
  if (stage.kind !== 'phase') return undefined;
  const phase = phases[stage.index];
  const isReturn = phase?.of === 'opening' && phase.id.startsWith('return-');
  return isReturn ? returns[stage.index]?.person : undefined;
}

/** One of four answers, changed as often as one likes until the meeting is closed. */
export function answerReturn(meeting: Meeting, actor: Actor, outcome: ReturnOutcome): Result<Meeting, Refusal> {
  if (!meeting.returns.some(({ person }) => person === actor.id)) return refuse('not-allowed', 'answer-return');
  const returns = meeting.returns.map((one) => (one.person === actor.id ? { ...one, outcome } : one));
  return done({ ...meeting, returns });
}
