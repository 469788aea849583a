import { fit } from '../formats/fit.ts';
import type { Actor, Instant } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import { leftMs, running } from './clock.ts';
import { type Meeting, type PlannedPhase, phaseOf } from './meeting.ts';
import { returnPhase } from './return.ts';
import { noTurns } from './turns.ts';

/** Whoever starts leads. Those here whose last case is still open come first, three minutes each. */
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

/** To the next phase in which the presenter of the running case answers, past whatever lies between. */
export function bringBack(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  const { stage } = meeting;
  const of = phaseOf(meeting)?.of;
  const index = meeting.phases.findIndex(
    (phase, at) => stage.kind === 'phase' && at > stage.index && phase.of === of && phase.verb === 'presenterAnswers',
  );
  return index < 0 ? refuse('wrong-stage', 'bring-back') : enter(leave(meeting, now), index, now);
}

export function close(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'closing') return refuse('wrong-stage', 'close');
  return done({ ...fresh(meeting), stage: { kind: 'closed', at: now } });
}

function enter(meeting: Meeting, index: number, now: Instant): Result<Meeting, Refusal> {
  const clock = running(meeting.left[index] ?? 0, now);
  const sameCase = phaseOf(meeting)?.of === meeting.phases[index]?.of;
  const seated = sameCase ? meeting : { ...meeting, seats: {}, module: null };
  return done({ ...fresh(seated), stage: { kind: 'phase', index, clock } });
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

/** The returns take their minutes from the whole meeting; where that is too short it becomes longer, openly. */
function withReturns(meeting: Meeting, { here, returns }: Around): Meeting {
  const due = returns.filter(({ person }) => here.some(({ id }) => id === person));
  if (due.length === 0) return meeting;
  const added: PlannedPhase[] = due.map((_, index) => ({ ...returnPhase, id: `return-${index + 1}`, of: 'opening' }));
  const fitted = fit<PlannedPhase>([...added, ...meeting.phases], meeting.plannedMinutes);
  const phases = fitted.ok ? fitted.value : [...added, ...meeting.phases];
  const lengthened = fitted.ok ? 0 : added.reduce((sum, phase) => sum + phase.minutes, 0);
  return {
    ...meeting,
    phases: phases as unknown as Meeting['phases'],
    left: phases.map((phase) => phase.minutes * 60_000),
    lengthenedMinutes: meeting.lengthenedMinutes + lengthened,
    returns: due.map(({ person, from }) => ({ person, from, outcome: null })),
  };
}
