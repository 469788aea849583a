import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Instant } from '../people.ts';
import type { Around } from './around.ts';
import { leftMs } from './clock.ts';
import type { Command, CommandKind } from './command.ts';
import { type Meeting, stageName } from './meeting.ts';
import { reduce } from './reduce.ts';
import { presentsNow, silencesPresenter } from './roles.ts';
import { anyActor, anyAround, anyCommand, anyMeeting, everyKind } from './testing/any-meeting.ts';
import { facilitator, minute } from './testing/meeting-for-tests.ts';
import { behindMs } from './time.ts';

const wait = fc.nat(9 * minute);
/** Anything by anybody; and now and then the lead goes on, so that meetings come to their end. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ command: anyCommand, actor: anyActor, around: anyAround, wait }) },
  {
    weight: 2,
    arbitrary: fc.record({ command: anyCommand, actor: fc.constant('lead' as const), around: anyAround, wait }),
  },
);
/** Who was around at the start, and how many phases were left behind before the first step. */
const past = fc.record({ around: anyAround, stages: fc.nat(10_000) });

type Step = { command: Command; actor: Actor | 'lead'; around: Around; wait: number };
type Past = { around: Around; stages: number };
type Told = { before: Meeting; after: Meeting; command: Command; now: Instant; ok: boolean };

/** Plays the steps on frozen meetings: whoever would change one in place throws. */
function play(meeting: Meeting, { around, stages }: Past, steps: readonly Step[]): Told[] {
  const told: Told[] = [];
  let now = 1_000;
  let current = frozen(meeting);
  const tell = (command: Command, actor: Actor, about: Around) => {
    const before = current;
    const result = reduce(before, command, actor, now, about);
    if (result.ok) current = frozen(result.value);
    told.push({ before, after: current, command, now, ok: result.ok });
  };
  // From the lobby to the ending, so that most steps find a running phase.
  const left = stages % (meeting.phases.length + 2);
  for (let index = 0; index < left; index++) tell({ kind: index === 0 ? 'start' : 'advance' }, facilitator, around);
  for (const one of steps) {
    now += one.wait;
    const lead: Actor = { id: current.lead ?? facilitator.id, role: 'facilitator' };
    tell(one.command, one.actor === 'lead' ? lead : one.actor, one.around);
  }
  return told;
}

const moves: Partial<Record<'stage' | 'lead', readonly CommandKind[]>> = {
  stage: ['start', 'advance', 'back', 'bring-back', 'close'],
  lead: ['start', 'take-over', 'hand-over'],
};

test('no sequence of commands throws, and what must hold of a meeting holds after every one', {
  timeout: 60_000,
}, () => {
  const accepted = new Set<CommandKind>();
  fc.assert(
    fc.property(anyMeeting, past, fc.array(step, { minLength: 20, maxLength: 60 }), (meeting, before, steps) => {
      const told = play(meeting, before, steps);
      for (const one of told) {
        if (!one.ok) continue;
        accepted.add(one.command.kind);
        expect(broken(one.after)).toEqual([]);
        follows(one);
        keepsTime(one);
      }
      // It is stored as JSON: nothing may be lost on the way.
      const end = told.at(-1)?.after ?? meeting;
      expect(JSON.parse(JSON.stringify(end))).toEqual(end);
    }),
    { numRuns: 1_000 },
  );
  // Otherwise the above would say nothing about those that are always refused.
  expect([...accepted].toSorted()).toEqual(everyKind.toSorted());
});

/** What must hold of every meeting, and does not hold of this one. */
function broken(meeting: Meeting): string[] {
  const { stage, phases, left, turns, seats } = meeting;
  const order = [...turns.waiting, ...(turns.speaking === null ? [] : [turns.speaking])];
  const lists = [order, turns.had, turns.passed, meeting.ready];
  const rules: Record<string, boolean> = {
    'the running phase exists': stage.kind !== 'phase' || phases[stage.index] !== undefined,
    'every phase has a number left': left.length === phases.length && left.every(Number.isSafeInteger),
    'the phases fill the plan': phases.reduce((sum, { minutes }) => sum + minutes, 0) === meeting.plannedMinutes,
    'nobody stands in a list twice': lists.every((people) => new Set(people).size === people.length),
    'nobody waits who passed': !turns.waiting.some((person) => turns.passed.includes(person)),
    'no loan takes a minimum': phases.every((_, index) => lent(meeting, 'from', index) <= spare(meeting, index)),
    'only the silenced ask to be brought back': !meeting.bringBack || silencesPresenter(meeting),
    'one secretary': Object.values(seats).filter((seat) => seat === 'pen').length <= 1,
    'no presenter in a seat': !Object.keys(seats).some((person) => presentsNow(person, meeting)),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

/** The most minutes that a phase can have given away: all that it ever had above its minimum. */
function spare(meeting: Meeting, index: number): number {
  const { minutes = 0, minimumMinutes = 0 } = meeting.phases[index] ?? {};
  return minutes - minimumMinutes + lent(meeting, 'to', index) + meeting.lengthenedMinutes;
}

/** The minutes that a phase got, or gave, by loans. */
function lent({ loans }: Meeting, side: 'from' | 'to', index: number): number {
  return loans.filter((loan) => loan[side] === index).reduce((sum, { minutes }) => sum + minutes, 0);
}

function follows({ before, after, command }: Told): void {
  if (before.stage.kind === 'closed') throw new Error(`${command.kind} changed a closed meeting`);
  if (stageName(after) !== stageName(before)) {
    expect(moves.stage).toContain(command.kind);
    expect(after).toMatchObject({
      bringBack: false,
      spotlight: null,
      ready: [],
      turns: { speaking: null, waiting: [] },
    });
  }
  if (after.lead !== before.lead) expect(moves.lead).toContain(command.kind);
  expect(presented(after)).toBe(presented(before));
}

function presented({ cases }: Meeting): string {
  return JSON.stringify(cases.map(({ caseId, presenter }) => [caseId, presenter]));
}

/** What one phase gives another gets, nobody is left below the minimum, and the meeting does not end later for it. */
function keepsTime({ before, after, command, now }: Told): void {
  if (command.kind !== 'borrow' && command.kind !== 'extend') return;
  if (before.stage.kind !== 'phase' || after.stage.kind !== 'phase') throw new Error('not in a phase');
  const gained = leftMs(after.stage.clock, now) - Math.max(0, leftMs(before.stage.clock, now));
  expect(gained).toBe(command.minutes * minute);
  expect(behindMs(after, now)).toBe(behindMs(before, now));
  if (command.kind === 'extend') {
    expect(after.left).toEqual(before.left);
    return;
  }
  const { from } = command;
  expect(from).toBeGreaterThan(before.stage.index);
  expect((before.left[from] ?? 0) - (after.left[from] ?? 0)).toBe(gained);
  expect(after.left[from]).toBeGreaterThanOrEqual((after.phases[from]?.minimumMinutes ?? 0) * minute);
  const to = before.stage.index;
  const between = ({ loans }: Meeting) => loans.find((loan) => loan.from === from && loan.to === to)?.minutes ?? 0;
  const others = ({ loans }: Meeting) => loans.filter((loan) => loan.from !== from || loan.to !== to);
  expect(between(after)).toBe(between(before) + command.minutes);
  expect(others(after)).toEqual(others(before));
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
