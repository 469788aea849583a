import type { Format, Phase } from '../../formats/format.ts';
import { structuredGroupSupervision } from '../../formats/structured-group-supervision.ts';
import type { Actor, Instant } from '../../people.ts';
import { type Around, nobodyAround } from '../around.ts';
import type { Command } from '../command.ts';
import { type Meeting, type Plan, type PlannedCase, planned } from '../meeting.ts';
import { reduce } from '../reduce.ts';

export const minute = 60_000;

export const facilitator: Actor = { id: 'fay', role: 'facilitator' };
export const coFacilitator: Actor = { id: 'flo', role: 'facilitator' };
export const presenter: Actor = { id: 'pia', role: 'member' };
export const member: Actor = { id: 'mo', role: 'member' };
export const other: Actor = { id: 'ona', role: 'member' };
export const observer: Actor = { id: 'obi', role: 'observer' };
const everybody = [facilitator, coFacilitator, presenter, member, other, observer];
export const allHere: Around = { ...nobodyAround, here: everybody, people: everybody };

const all = ['presenter', 'member', 'facilitator'] as const;
const group = ['member', 'facilitator'] as const;

function phase(id: string, verb: Phase['verb'], rest: Partial<Phase>): Phase {
  return { id, name: id, verb, minutes: 8, minimumMinutes: 3, prompt: id, speaks: [], writes: {}, ...rest };
}

/** A method with a phase for every verb, seats and modules. It takes 72 minutes, 27 at least. */
export const everyVerb: Format = {
  id: 'every-verb',
  name: 'Every verb',
  source: 'made for tests',
  summary: 'A phase for every verb.',
  preparation: 'case',
  seats: [
    { id: 'pen', name: 'Pen', prompt: 'Write down every idea.', role: 'secretary' },
    { id: 'asker', name: 'Asker', prompt: 'Talk with the presenter.', role: 'interviewer' },
    { id: 'client', name: 'The client', prompt: 'Listen as the client.' },
  ],
  modules: [
    { id: 'ideas', name: 'Ideas', prompt: 'Say what comes to mind.' },
    { id: 'echoes', name: 'Echoes', prompt: 'Say what you felt.' },
  ],
  phases: [
    phase('tell', 'tell', { speaks: ['presenter'], writes: { case: ['presenter', 'facilitator'] } }),
    phase('ask', 'askInTurn', { speaks: all, writes: { question: group, answers: ['presenter'] } }),
    phase('alone', 'writeAlone', { writes: { idea: group, notes: all, marks: ['presenter'] } }),
    phase('reveal', 'reveal', { writes: { idea: group } }),
    phase('round', 'speakInTurn', { speaks: group, writes: { idea: group, notes: ['secretary'] }, usesModule: true }),
    phase('without', 'talkWithoutPresenter', { speaks: group, writes: { reflection: group } }),
    phase('silence', 'silence', { writes: { marks: ['presenter'] } }),
    phase('answer', 'presenterAnswers', { speaks: ['presenter'], writes: { answers: ['presenter'] } }),
    phase('talk', 'talk', { speaks: all, writes: { notes: all, takeaways: ['presenter'] } }),
  ],
};

export const arriving: Phase = phase('arriving', 'speakInTurn', { minutes: 5, minimumMinutes: 2, speaks: all });
export const leaving: Phase = phase('leaving', 'speakInTurn', {
  minutes: 5,
  minimumMinutes: 2,
  speaks: all,
  writes: { reflection: all, takeaways: ['presenter'], case: all },
});

/** A case of this person, by name: pia’s is `case-of-pia`. */
export function caseBy(person: string, format: Format = everyVerb): PlannedCase {
  return { caseId: `case-of-${person}`, label: 'Lantern', presenter: person, format };
}

export function meetingOf(plan: Partial<Plan> = {}): Meeting {
  const result = planned({ minutes: 75, cases: [caseBy(presenter.id, structuredGroupSupervision)], ...plan });
  if (!result.ok) throw new Error(`the plan was refused: ${result.refusal.code}`);
  return result.value;
}

/** An opening, the cases of pia and mo by every verb, an ending: 154 minutes in 154. */
export function twoCases(): Meeting {
  const cases = [caseBy(presenter.id), caseBy(member.id)] as const;
  return meetingOf({ minutes: 154, cases, opening: [arriving], ending: [leaving] });
}

export function after(
  meeting: Meeting,
  command: Command,
  actor: Actor = facilitator,
  { now = 0, around = allHere }: { now?: Instant; around?: Around } = {},
): Meeting {
  const result = reduce(meeting, command, actor, now, around);
  if (!result.ok) throw new Error(`${command.kind} was refused: ${result.refusal.code}`);
  return result.value;
}

/** Why the command is refused; undefined when it is not. */
export function refusal(
  meeting: Meeting,
  command: Command,
  actor: Actor = facilitator,
  around = allHere,
): string | undefined {
  const result = reduce(meeting, command, actor, 0, around);
  return result.ok ? undefined : result.refusal.code;
}

/** The meeting in its phase with this index, started by the facilitator, without time going by. */
export function atPhase(index: number, meeting: Meeting = meetingOf()): Meeting {
  let reached = after(meeting, { kind: 'start' });
  for (let step = 0; step < index; step++) reached = after(reached, { kind: 'advance' });
  return reached;
}

/** The meeting in the phase of this name: of the first case unless another is meant. */
export function inPhase(id: string, of: number = 0, meeting: Meeting = twoCases()): Meeting {
  const index = meeting.phases.findIndex((one) => one.id === id && (typeof one.of !== 'number' || one.of === of));
  if (index < 0) throw new Error(`no phase ${id}`);
  return atPhase(index, meeting);
}
