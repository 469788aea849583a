import type { Instant } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import { type Clock, extended, leftMs, running } from './clock.ts';
import type { Loan, Meeting } from './meeting.ts';

/** The longest single extension, in minutes: longer ones are a new plan, not an extension. */
export const longestExtension = 30;
const minuteMs = 60_000;

/** Makes the meeting longer by so many minutes, for the running phase. */
export function extend(meeting: Meeting, minutes: number, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', 'extend');
  if (!areMinutes(minutes)) return refuse('malformed', 'minutes');
  const longer = { ...meeting, lengthenedMinutes: meeting.lengthenedMinutes + minutes };
  return done(withClock(longer, extended(meeting.stage.clock, minutes * minuteMs, now)));
}

/**
 * Takes minutes from a phase that is still to come and keeps its minimum. The meeting ends when it would have ended, also where
 * the running phase is over its time: the minutes count from now on. What was given is kept as a loan, by name.
 */
export function borrow(
  meeting: Meeting,
  { minutes, from }: { minutes: number; from: number },
  now: Instant,
): Result<Meeting, Refusal> {
  const { stage } = meeting;
  if (stage.kind !== 'phase') return refuse('wrong-stage', 'borrow');
  if (!areMinutes(minutes)) return refuse('malformed', 'minutes');
  if (!Number.isInteger(from) || from <= stage.index || minutes > lendable(meeting, from))
    return refuse('malformed', 'from');
  const left = meeting.left.with(from, (meeting.left[from] ?? 0) - minutes * minuteMs);
  const loans = withLoan(meeting.loans, { from, to: stage.index, minutes });
  return done(withClock({ ...meeting, left, loans }, extended(stage.clock, minutes * minuteMs, now)));
}

/** One loan for each two phases, however often they are asked: the state is sent to everybody with every change. */
function withLoan(loans: readonly Loan[], { from, to, minutes }: Loan): readonly Loan[] {
  const at = loans.findIndex((loan) => loan.from === from && loan.to === to);
  const known = loans[at];
  return known ? loans.with(at, { from, to, minutes: known.minutes + minutes }) : [...loans, { from, to, minutes }];
}

/**
 * The whole minutes that a phase can give away so that its minimum is still left for it. Of a phase that was entered before,
 * only what is left counts.
 */
export function lendable({ phases, left }: Meeting, index: number): number {
  const phase = phases[index];
  if (!phase) return 0;
  return Math.max(0, Math.floor((left[index] ?? 0) / minuteMs - phase.minimumMinutes));
}

export function setClock(meeting: Meeting, to: 'pause' | 'resume', now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', to);
  const left = leftMs(meeting.stage.clock, now);
  return done(withClock(meeting, to === 'pause' ? { kind: 'stopped', leftMs: left } : running(left, now)));
}

/**
 * Milliseconds by which the meeting will end later than it was planned to when it started, if from now on every phase takes
 * what is left for it; negative when it is ahead. Extensions were decided openly and count as planned.
 */
export function behindMs(meeting: Meeting, now: Instant): number {
  const { stage, startedAt, left } = meeting;
  if (startedAt === null || (stage.kind !== 'phase' && stage.kind !== 'closing')) return 0;
  const length = meeting.plannedMinutes + meeting.lengthenedMinutes;
  const index = stage.kind === 'phase' ? stage.index : left.length;
  const stillRunning = stage.kind === 'phase' ? Math.max(0, leftMs(stage.clock, now)) : 0;
  const toCome = left.slice(index + 1).reduce((sum, one) => sum + Math.max(0, one), 0);
  return now + stillRunning + toCome - (startedAt + length * minuteMs);
}

function areMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= longestExtension;
}

function withClock(meeting: Meeting, clock: Clock): Meeting {
  return meeting.stage.kind === 'phase' ? { ...meeting, stage: { ...meeting.stage, clock } } : meeting;
}
