import type { Actor, PersonId } from '../people.ts';
import { done, type Refusal, type Result, refuse } from '../result.ts';
import type { Around } from './around.ts';
import { caseIndexNow, caseNow, type Meeting, phaseOf } from './meeting.ts';
import { leads, presentsNow } from './roles.ts';

/** One step for a facilitator of the group, whether the one who leads is gone or not: it is always somebody’s act. */
export function takeOver(meeting: Meeting, actor: Actor): Result<Meeting, Refusal> {
  if (meeting.stage.kind === 'lobby') return refuse('wrong-stage', 'take-over');
  return meeting.lead === actor.id ? refuse('already-done', 'take-over') : done({ ...meeting, lead: actor.id });
}

/** The lead goes to somebody of the group, who then has it for this meeting. Observers and whoever presents cannot have it. */
export function handOver(meeting: Meeting, to: PersonId, { people }: Around): Result<Meeting, Refusal> {
  if (meeting.stage.kind === 'lobby') return refuse('wrong-stage', 'hand-over');
  const person = people.find(({ id }) => id === to);
  if (!person || person.role === 'observer' || presentsNow(to, meeting)) return refuse('malformed', 'to');
  return meeting.lead === to ? refuse('already-done', 'hand-over') : done({ ...meeting, lead: to });
}

/**
 * Sits somebody in a seat of the running case’s method, or takes them out. People choose for themselves, the lead for
 * anybody. A seat with a role has room for one: who had it gets up.
 */
export function takeSeat(
  meeting: Meeting,
  actor: Actor,
  { person, seat }: { person: PersonId; seat: string | null },
  { people }: Around,
): Result<Meeting, Refusal> {
  if (person !== actor.id && !leads(actor, meeting)) return refuse('not-allowed', 'take-seat');
  const phase = phaseOf(meeting);
  if (typeof phase?.of !== 'number') return refuse('wrong-stage', 'take-seat');
  const sitter = people.find(({ id }) => id === person);
  if (!sitter || sitter.role === 'observer' || presentsNow(person, meeting)) return refuse('malformed', 'person');
  const { [person]: _, ...others } = meeting.seats;
  if (seat === null) return done({ ...meeting, seats: others });
  const chosen = caseNow(meeting).format.seats?.find(({ id }) => id === seat);
  if (!chosen) return refuse('malformed', 'seat');
  const staying = chosen.role ? Object.entries(others).filter(([, taken]) => taken !== seat) : Object.entries(others);
  return done({ ...meeting, seats: { ...Object.fromEntries(staying), [person]: seat } });
}

/** The group consults on the running case by one of its method’s modules. */
export function chooseModule(meeting: Meeting, module: string): Result<Meeting, Refusal> {
  if (typeof phaseOf(meeting)?.of !== 'number') return refuse('wrong-stage', 'choose-module');
  const known = meeting.cases[caseIndexNow(meeting)]?.format.modules?.some(({ id }) => id === module) ?? false;
  return known ? done({ ...meeting, module }) : refuse('malformed', 'module');
}

/** Held up until the phase ends or the lead puts it down. */
export function spotlight(meeting: Meeting, entry: string | null): Result<Meeting, Refusal> {
  if (meeting.stage.kind !== 'phase' && meeting.stage.kind !== 'closing') return refuse('wrong-stage', 'spotlight');
  return done({ ...meeting, spotlight: entry });
}

/** The presenter whom the method silences may ask to be brought back at any time; nobody has to know why. */
export function bringMeBack(meeting: Meeting, actor: Actor, wish: boolean): Result<Meeting, Refusal> {
  const silenced = presentsNow(actor.id, meeting) && phaseOf(meeting)?.speaks.includes('presenter') === false;
  return silenced ? done({ ...meeting, bringBack: wish }) : refuse('wrong-stage', 'bring-me-back');
}
