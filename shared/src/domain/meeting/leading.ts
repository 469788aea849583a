import type { Actor, PersonId } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import { caseNow, type Meeting, phaseOf } from './meeting.ts';
import { answerAhead, leads, presentsNow } from './roles.ts';

/**
 * One step for a facilitator of the group, whether the one who leads is gone or not: it is always somebody’s act. Source:
 * product.md, “People”: the role moves only by a human act, never by a lost connection.
 */
export function takeOver(meeting: Meeting, actor: Actor): Result<Meeting, Refusal> {
  if (meeting.stage.kind === 'lobby') return refuse('wrong-stage', 'take-over');
  return meeting.lead === actor.id ? refuse('already-done', 'take-over') : done({ ...meeting, lead: actor.id });
}

/**
 * The lead goes to somebody of the group who is here, and who then has it for this meeting: given to somebody away, it would be
 * nobody’s. Observers and whoever presents cannot have it.
 */
export function handOver(meeting: Meeting, to: PersonId, { here, people }: Around): Result<Meeting, Refusal> {
  if (meeting.stage.kind === 'lobby') return refuse('wrong-stage', 'hand-over');
  const person = people.find(({ id }) => id === to);
  if (!person || person.role === 'observer' || presentsNow(to, meeting)) return refuse('malformed', 'to');
  if (!here.some(({ id }) => id === to)) return refuse('malformed', 'to');
  return meeting.lead === to ? refuse('already-done', 'hand-over') : done({ ...meeting, lead: to });
}

/**
 * Sits somebody in a seat of the running case’s method, or takes them out, in any phase of the case. People choose for
 * themselves, the lead for anybody. A seat with a role has room for one: only the lead sits somebody else there.
 */
export function takeSeat(
  meeting: Meeting,
  actor: Actor,
  { person, seat }: { person: PersonId; seat: string | null },
  { people }: Around,
): Result<Meeting, Refusal> {
  if (typeof phaseOf(meeting)?.of !== 'number') return refuse('wrong-stage', 'take-seat');
  const leading = leads(actor, meeting);
  if (person !== actor.id && !leading) return refuse('not-allowed', 'take-seat');
  const { [person]: _, ...others } = meeting.seats;
  // Also for somebody who has left the group since.
  if (seat === null) return done({ ...meeting, seats: others });
  const sitter = people.find(({ id }) => id === person);
  if (!sitter || sitter.role === 'observer' || presentsNow(person, meeting)) return refuse('malformed', 'person');
  const chosen = caseNow(meeting).format.seats?.find(({ id }) => id === seat);
  if (!chosen) return refuse('malformed', 'seat');
  const staying = Object.entries(others).filter(([, taken]) => chosen.role === undefined || taken !== seat);
  if (staying.length < Object.keys(others).length && !leading) return refuse('not-allowed', 'take-seat');
  return done({ ...meeting, seats: { ...Object.fromEntries(staying), [person]: seat } });
}

/**
 * The group consults on the running case by one of its method’s modules. In any phase of the case, for a module that does not
 * carry may be changed. Source: background/formats.md 1.6 no. 4.
 */
export function chooseModule(meeting: Meeting, module: string): Result<Meeting, Refusal> {
  if (typeof phaseOf(meeting)?.of !== 'number') return refuse('wrong-stage', 'choose-module');
  const known = caseNow(meeting).format.modules?.some(({ id }) => id === module) ?? false;
  return known ? done({ ...meeting, module }) : refuse('malformed', 'module');
}

/** Held up until the phase ends, the lead puts it down, or it is blanked. */
export function spotlight(meeting: Meeting, entry: string | null): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase' && meeting.stage.kind !== 'closing') return refuse('wrong-stage', 'spotlight');
  return done({ ...meeting, spotlight: entry });
}

/**
 * The presenter whom the method silences may ask to be brought back at any time; nobody has to know why. Source: product.md
 * rule 4.
 */
export function bringMeBack(meeting: Meeting, actor: Actor, wish: boolean): Result<Meeting, Refusal> {
  return presentsNow(actor.id, meeting) && answerAhead(meeting) !== undefined
    ? done({ ...meeting, bringBack: wish })
    : refuse('wrong-stage', 'bring-me-back');
}
