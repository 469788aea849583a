import type { Actor, Instant } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import { leftMs, running } from './clock.ts';
import { caseIndexNow, type Meeting } from './meeting.ts';
import { withReturns } from './return.ts';
import { answerAhead } from './roles.ts';
import { noTurns } from './turns.ts';

/** Whoever starts leads. Those here whose last case is still open come first. */
export function start(meeting: Meeting, actor: Actor, now: Instant, around: Around): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'lobby') return refuse('already-done', 'start');
  const begun = { ...withReturns(meeting, around), lead: actor.id, startedAt: now };
  return enter(begun, 0, now);
}

export function advance(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', 'advance');
  const next = meeting.stage.index + 1;
  if (next < meeting.phases.length) return enter(leave(meeting, now), next, now);
  return done({ ...fresh(leave(meeting, now)), stage: { kind: 'closing', since: now } });
}

export function back(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind === 'closing') return enter(meeting, meeting.phases.length - 1, now);
  if (meeting.stage.kind !== 'phase' || meeting.stage.index === 0) return refuse('wrong-stage', 'back');
  return enter(leave(meeting, now), meeting.stage.index - 1, now);
}

/**
 * Out of the presenter’s silence, to the next phase in which they answer in the running case, past whatever lies between.
 * Source: product.md rule 4, the protected answer.
 */
export function bringBack(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  const index = answerAhead(meeting);
  return index === undefined ? refuse('wrong-stage', 'bring-back') : enter(leave(meeting, now), index, now);
}

export function close(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'closing') return refuse('wrong-stage', 'close');
  return done({ ...fresh(meeting), stage: { kind: 'closed', at: now } });
}

/** Seats and module stay while the meeting is about the same case, so that one step too far loses nobody’s seat. */
function enter(meeting: Meeting, index: number, now: Instant): Result<Meeting, Refusal> {
  const clock = running(meeting.left[index] ?? 0, now);
  const entered: Meeting = { ...fresh(meeting), stage: { kind: 'phase', index, clock } };
  const sameCase = caseIndexNow(entered) === caseIndexNow(meeting);
  return done(sameCase ? entered : { ...entered, seats: {}, module: null });
}

/** What belongs to one phase only is gone with it. */
function fresh(meeting: Meeting): Meeting {
  return { ...meeting, turns: noTurns, spotlight: null, bringBack: false, ready: [] };
}

/** Remembers what was left of the running phase, so that going back resumes it. */
function leave(meeting: Meeting, now: Instant): Meeting {
  if (meeting.stage.kind !== 'phase') return meeting;
  return { ...meeting, left: meeting.left.with(meeting.stage.index, leftMs(meeting.stage.clock, now)) };
}
