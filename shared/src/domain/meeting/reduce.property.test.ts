import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Instant } from '../people.ts';
import type { Around } from './around.ts';
import { leftMs } from './clock.ts';
import type { Command, CommandKind } from './command.ts';
import { type Meeting, phaseOf, stageName } from './meeting.ts';
import { reduce } from './reduce.ts';
import { silencesPresenter } from './roles.ts';
import { anyActor, anyAround, anyCommand, anyMeeting, everyKind } from './testing/any-meeting.ts';
import { allHere, facilitator, minute } from './testing/meeting-for-tests.ts';
import { behindMs } from './time.ts';

const wait = fc.nat(9 * minute);
/** Anything by anybody; and now and then the lead goes on, so that meetings come to their end. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ command: anyCommand, actor: anyActor, around: anyAround, wait }) },
  { weight: 2, arbitrary: fc.record({ command: anyCommand, actor: fc.constant('lead' as const), around: anyAround, wait }) },
);
/** How many phases were left behind before the first step. */
const reached = fc.nat(32);

type Told = { before: Meeting; after: Meeting; command: Command; now: Instant; ok: boolean };

/** Plays the steps on frozen meetings: whoever would change one in place throws. */
function play(meeting: Meeting, past: number, steps: readonly { command: Command; actor: Actor | 'lead'; around: Around; wait: number }[]) {
  const told: Told[] = [];
  let now = 1_000;
  let current = frozen(meeting);
  const tell = (command: Command, actor: Actor, around: Around) => {
    const before = current;
    const result = reduce(before, command, actor, now, around);
    if (result.ok) current = frozen(result.value);
    told.push({ before, after: current, command, now, ok: result.ok });
  };
  for (let index = 0; index < past; index++) tell({ kind: index === 0 ? 'start' : 'advance' }, facilitator, allHere);
  for (const one of steps) {
    now += one.wait;
    tell(one.command, one.actor === 'lead' ? { id: current.lead ?? facilitator.id, role: 'facilitator' } : one.actor, one.around);
  }
  return told;
}

const moves: Partial<Record<'stage' | 'lead', readonly CommandKind[]>> = {
  stage: ['start', 'advance', 'back', 'bring-back', 'close'],
  lead: ['start', 'take-over', 'hand-over'],
};

test('no sequence of commands throws, and what must hold of a meeting holds after every one', () => {
  const accepted = new Set<CommandKind>();
  fc.assert(
    fc.property(anyMeeting, reached, fc.array(step, { maxLength: 60 }), (meeting, past, steps) => {
      for (const one of play(meeting, past, steps)) {
        if (one.ok) accepted.add(one.command.kind);
        holds(one.after);
        follows(one);
        if (one.ok && (one.command.kind === 'borrow' || one.command.kind === 'extend')) keepsTime(one);
      }
    }),
    { numRuns: 1_000 },
  );
  // Otherwise the above would say nothing about those that are always refused.
  expect([...accepted].toSorted()).toEqual(everyKind.toSorted());
});

test('a meeting is neither ahead nor behind just after its start, whoever returns', () => {
  fc.assert(
    fc.property(anyMeeting, anyAround, fc.nat(), (meeting, around, now) => {
      const started = reduce(meeting, { kind: 'start' }, facilitator, now, around);
      if (!started.ok) throw new Error(started.refusal.code);
      expect(behindMs(started.value, now)).toBe(0);
      expect(started.value.returns.length).toBeLessThanOrEqual(3);
      expect(started.value.phases.length).toBe(meeting.phases.length + started.value.returns.length);
    }),
  );
});

function holds(meeting: Meeting): void {
  const { stage, phases, left, turns, loans, seats, cases } = meeting;
  if (stage.kind === 'phase') expect(phases[stage.index]).toBeDefined();
  expect(left).toHaveLength(phases.length);
  expect(phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(meeting.plannedMinutes);
  const order = [...turns.waiting, ...(turns.speaking === null ? [] : [turns.speaking])];
  for (const people of [order, turns.had, turns.passed, meeting.ready]) expect(new Set(people).size).toBe(people.length);
  expect(turns.waiting.filter((person) => turns.passed.includes(person))).toEqual([]);
  for (const [index, phase] of phases.entries()) {
    const lent = loans.filter(({ from }) => from === index).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(lent).toBeLessThanOrEqual(phase.minutes - phase.minimumMinutes + (borrowedBy(meeting, index) + meeting.lengthenedMinutes));
  }
  if (meeting.bringBack) expect(silencesPresenter(meeting)).toBe(true);
  const pens = Object.values(seats).filter((seat) => seat === 'pen');
  expect(pens.length).toBeLessThanOrEqual(1);
  expect(cases.some(({ presenter }) => phaseOf(meeting) && Object.hasOwn(seats, presenter) && presentsIn(meeting, presenter))).toBe(false);
  // It is stored as JSON: nothing may be lost on the way.
  expect(JSON.parse(JSON.stringify(meeting))).toEqual(meeting);
}

function presentsIn(meeting: Meeting, person: string): boolean {
  const of = phaseOf(meeting)?.of;
  return typeof of === 'number' && meeting.cases[of]?.presenter === person;
}

function borrowedBy({ loans }: Meeting, index: number): number {
  return loans.filter(({ to }) => to === index).reduce((sum, { minutes }) => sum + minutes, 0);
}

function follows({ before, after, command, ok }: Told): void {
  if (!ok) expect(after).toBe(before);
  if (before.stage.kind === 'closed') expect(after).toBe(before);
  if (stageName(after) !== stageName(before)) {
    expect(moves.stage).toContain(command.kind);
    expect(after).toMatchObject({ bringBack: false, spotlight: null, ready: [], turns: { speaking: null, waiting: [] } });
  }
  if (after.lead !== before.lead) expect(moves.lead).toContain(command.kind);
  const presented = ({ cases }: Meeting) => cases.map(({ caseId, presenter }) => [caseId, presenter]);
  expect(presented(after)).toEqual(presented(before));
}

/** What one phase gives another gets, nobody is left below the minimum, and the meeting does not end later for it. */
function keepsTime({ before, after, command, now }: Told): void {
  if (before.stage.kind !== 'phase' || after.stage.kind !== 'phase') throw new Error('not in a phase');
  if (command.kind !== 'borrow' && command.kind !== 'extend') return;
  const gained = leftMs(after.stage.clock, now) - Math.max(0, leftMs(before.stage.clock, now));
  expect(gained).toBe(command.minutes * minute);
  expect(behindMs(after, now)).toBe(behindMs(before, now));
  if (command.kind === 'extend') return expect(after.left).toEqual(before.left);
  const { from } = command;
  expect(from).toBeGreaterThan(before.stage.index);
  expect((before.left[from] ?? 0) - (after.left[from] ?? 0)).toBe(gained);
  expect(after.left[from]).toBeGreaterThanOrEqual((after.phases[from]?.minimumMinutes ?? 0) * minute);
  expect(after.loans).toEqual([...before.loans, { from, to: before.stage.index, minutes: command.minutes }]);
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
