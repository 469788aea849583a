import type { Actor, MeetingRole, PersonId } from '../people.ts';
import { caseOf, type Meeting, phaseOf } from './meeting.ts';

/** Whether the running phase belongs to this person’s case: only then the method may silence them. */
export function presentsNow(person: PersonId, meeting: Meeting): boolean {
  const of = phaseOf(meeting)?.of;
  return typeof of === 'number' && meeting.cases[of]?.presenter === person;
}

/** Whether a case runs whose presenter has no voice in this phase. */
export function silencesPresenter(meeting: Meeting): boolean {
  const phase = phaseOf(meeting);
  return typeof phase?.of === 'number' && !phase.speaks.includes('presenter');
}

/**
 * The index of the phase in which the silenced presenter of the running case will answer; undefined where nobody is silenced,
 * or where the method leaves the rest of the case to be silent in (a pause at its end).
 */
export function answerAhead(meeting: Meeting): number | undefined {
  const { stage, phases } = meeting;
  if (stage.kind !== 'phase' || !silencesPresenter(meeting)) return undefined;
  const of = phases[stage.index]?.of;
  const index = phases.findIndex(
    (phase, at) => at > stage.index && phase.of === of && phase.verb === 'presenterAnswers',
  );
  return index < 0 ? undefined : index;
}

/**
 * Whether this person leads: whoever took it, and before the start every facilitator of the group. Whoever has become an
 * observer since does not; until a facilitator takes over nobody leads.
 */
export function leads({ id, role }: Actor, { lead }: Meeting): boolean {
  return lead === null ? role === 'facilitator' : lead === id && role !== 'observer';
}

/**
 * What a person is in this meeting now. Source: background/formats.md 1.13 no. 1, roles whose rights change per phase. Whose case is running is its presenter, and beside that at most the lead. A
 * facilitator who does not lead is a member like the others. Before and after the cases presenters are so beside what they are.
 */
export function rolesIn(actor: Actor, meeting: Meeting): readonly MeetingRole[] {
  const lead: readonly MeetingRole[] = leads(actor, meeting) ? ['facilitator'] : [];
  if (presentsNow(actor.id, meeting)) return ['presenter', ...lead];
  const seat = actor.role === 'observer' ? [] : seatRole(actor.id, meeting);
  const presents = typeof phaseOf(meeting)?.of !== 'number' && caseOf(meeting, actor.id) !== undefined;
  return [...(lead.length > 0 ? lead : [plainRole(actor)]), ...(presents ? (['presenter'] as const) : []), ...seat];
}

/**
 * As what a person writes and speaks: a presenter in their own case as nothing else, since nearly all methods silence presenters
 * (background/formats.md 1.13 no. 3). A facilitator who presents keeps the facilitator’s commands and loses the group’s voice.
 */
export function voicesIn(actor: Actor, meeting: Meeting): readonly MeetingRole[] {
  return presentsNow(actor.id, meeting) ? ['presenter'] : rolesIn(actor, meeting);
}

function plainRole({ role }: Actor): MeetingRole {
  return role === 'facilitator' ? 'member' : role;
}

function seatRole(person: PersonId, meeting: Meeting): readonly MeetingRole[] {
  const of = phaseOf(meeting)?.of;
  if (typeof of !== 'number') return [];
  const id = Object.hasOwn(meeting.seats, person) ? meeting.seats[person] : undefined;
  const role = meeting.cases[of]?.format.seats?.find((seat) => seat.id === id)?.role;
  return role === undefined ? [] : [role];
}
