import type { Actor, Instant } from '../people.ts';
import { mayCommand, mayWrite } from '../policy.ts';
import { done, type Refusal, type Result, refuse, unreachable } from '../result.ts';
import { extended, leftMs, running } from './clock.ts';
import type { Command } from './command.ts';
import { formatOf, type Meeting } from './meeting.ts';
import { asked, nextTurn, noTurns, passed } from './turns.ts';

/** The longest single extension, in minutes: longer ones are a new plan, not an extension. */
export const longestExtension = 30;

/**
 * The meeting after a command, or why not. Pure: the same inputs give the same answer, on the server only.
 * `share-case` and `release` are decided here; the copying of words is the document plane's part.
 */
export function reduce(meeting: Meeting, command: Command, actor: Actor, now: Instant): Result<Meeting, Refusal> {
  if (!mayCommand(actor, command.kind, meeting)) return refuse('not-allowed', command.kind);
  if (meeting.stage.kind === 'closed') return refuse('read-only', command.kind);
  switch (command.kind) {
    case 'start':
      return meeting.stage.kind === 'lobby' ? enter(meeting, 0, now) : refuse('already-done', command.kind);
    case 'advance':
      return advance(meeting, now);
    case 'back':
      return back(meeting, now);
    case 'extend':
      return extend(meeting, command.minutes, now);
    case 'pause':
    case 'resume':
      return setClock(meeting, command.kind, now);
    case 'ask-turn':
    case 'pass-turn':
    case 'next-turn':
      return turn(meeting, command.kind, actor);
    case 'share-case':
      return meeting.sharedAt === null ? done({ ...meeting, sharedAt: now }) : refuse('already-done', command.kind);
    case 'release':
      return mayWrite(actor, command.as, meeting) ? done(meeting) : refuse('wrong-stage', command.kind);
    case 'close':
      return close(meeting, now);
    default:
      return unreachable(command);
  }
}

function advance(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', 'advance');
  const next = meeting.stage.index + 1;
  if (next < formatOf(meeting).phases.length) return enter(leave(meeting, now), next, now);
  return done({ ...leave(meeting, now), stage: { kind: 'closing', since: now }, turns: noTurns });
}

function back(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind === 'closing') return enter(meeting, formatOf(meeting).phases.length - 1, now);
  if (meeting.stage.kind !== 'phase' || meeting.stage.index === 0) return refuse('wrong-stage', 'back');
  return enter(leave(meeting, now), meeting.stage.index - 1, now);
}

function enter(meeting: Meeting, index: number, now: Instant): Result<Meeting, Refusal> {
  const clock = running(meeting.left[index] ?? 0, now);
  return done({ ...meeting, stage: { kind: 'phase', index, clock }, turns: noTurns });
}

/** Remembers what was left of the running phase, so that going back resumes it. */
function leave(meeting: Meeting, now: Instant): Meeting {
  if (meeting.stage.kind !== 'phase') return meeting;
  return { ...meeting, left: meeting.left.with(meeting.stage.index, leftMs(meeting.stage.clock, now)) };
}

function extend(meeting: Meeting, minutes: number, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', 'extend');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestExtension) return refuse('malformed', 'minutes');
  const clock = extended(meeting.stage.clock, minutes * 60_000, now);
  return done({ ...meeting, stage: { ...meeting.stage, clock } });
}

function setClock(meeting: Meeting, to: 'pause' | 'resume', now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', to);
  const left = leftMs(meeting.stage.clock, now);
  const clock = to === 'pause' ? ({ kind: 'stopped', leftMs: left } as const) : running(left, now);
  return done({ ...meeting, stage: { ...meeting.stage, clock } });
}

function turn(meeting: Meeting, kind: 'ask-turn' | 'pass-turn' | 'next-turn', actor: Actor): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', kind);
  if (kind === 'next-turn') return done({ ...meeting, turns: nextTurn(meeting.turns) });
  const change = kind === 'ask-turn' ? asked : passed;
  return done({ ...meeting, turns: change(meeting.turns, actor.id) });
}

function close(meeting: Meeting, now: Instant): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'closing') return refuse('wrong-stage', 'close');
  return done({ ...meeting, stage: { kind: 'closed', at: now }, turns: noTurns });
}
