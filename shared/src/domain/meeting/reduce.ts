import type { Actor, Instant } from '../people.ts';
import { mayCommand, mayWrite } from '../policy.ts';
import { done, type Refusal, type Result, refuse, unreachable } from '../result.ts';
import type { Around } from './around.ts';
import { blank, released } from './blanking.ts';
import { takeTurn } from './circle.ts';
import type { Command } from './command.ts';
import { bringMeBack, chooseModule, handOver, spotlight, takeOver, takeSeat } from './leading.ts';
import type { Meeting } from './meeting.ts';
import { advance, back, bringBack, close, start } from './progress.ts';
import { answerReturn } from './return.ts';
import { borrow, extend, setClock } from './time.ts';

/**
 * The meeting after a command, or why not. Pure: the same inputs give the same answer, on the server only. What commands
 * carry from one document to another (`share-case`, `release`, `show-facilitators`, `blank`) is decided here; the copying
 * of words is the document plane's part.
 */
export function reduce(
  meeting: Meeting,
  command: Command,
  actor: Actor,
  now: Instant,
  around: Around,
): Result<Meeting, Refusal> {
  if (!mayCommand(actor, command.kind, meeting)) return refuse('not-allowed', command.kind);
  if (meeting.stage.kind === 'closed') return refuse('read-only', command.kind);
  switch (command.kind) {
    case 'start':
      return start(meeting, actor, now, around);
    case 'advance':
      return advance(meeting, now);
    case 'back':
      return back(meeting, now);
    case 'bring-back':
      return bringBack(meeting, now);
    case 'close':
      return close(meeting, now);
    case 'extend':
      return extend(meeting, command.minutes, now);
    case 'borrow':
      return borrow(meeting, command, now);
    case 'pause':
    case 'resume':
      return setClock(meeting, command.kind, now);
    case 'ask-turn':
    case 'pass-turn':
    case 'next-turn':
      return takeTurn(meeting, command.kind, actor, around);
    case 'take-over':
      return takeOver(meeting, actor);
    case 'hand-over':
      return handOver(meeting, command.to, around);
    case 'take-seat':
      return takeSeat(meeting, actor, command, around);
    case 'choose-module':
      return chooseModule(meeting, command.module);
    case 'spotlight':
      return spotlight(meeting, command.entry);
    case 'bring-me-back':
      return bringMeBack(meeting, actor, command.wish);
    case 'ready':
      return ready(meeting, actor, command.ready);
    case 'answer-return':
      return answerReturn(meeting, actor, command.outcome);
    case 'share-case':
      return shareCase(meeting, actor, now);
    case 'release':
      if (!mayWrite(actor, command.as, meeting)) return refuse('wrong-stage', command.kind);
      return done(released(meeting, actor, command.slipId));
    case 'blank':
      return blank(meeting, command.entry);
    case 'show-facilitators':
    case 'blank-words':
      return done(meeting);
    default:
      return unreachable(command);
  }
}

function ready(meeting: Meeting, { id }: Actor, is: boolean): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase') return refuse('wrong-stage', 'ready');
  if (meeting.ready.includes(id) === is) return done(meeting);
  return done({ ...meeting, ready: is ? [...meeting.ready, id] : meeting.ready.filter((person) => person !== id) });
}

function shareCase(meeting: Meeting, { id }: Actor, now: Instant): Result<Meeting, Refusal> {
  const index = meeting.cases.findIndex(({ presenter, sharedAt }) => presenter === id && sharedAt === null);
  const own = meeting.cases[index];
  if (!own) return refuse('already-done', 'share-case');
  const cases = meeting.cases.with(index, { ...own, sharedAt: now }) as unknown as Meeting['cases'];
  return done({ ...meeting, cases });
}
