import fc from 'fast-check';
import { shortestOf } from '../../formats/fit.ts';
import { entryKinds } from '../../formats/format.ts';
import { structuredGroupSupervision } from '../../formats/structured-group-supervision.ts';
import { type Actor, groupRoles } from '../../people.ts';
import type { Around } from '../around.ts';
import type { Command, CommandKind, CommandOf } from '../command.ts';
import { type Meeting, type Plan, planned, returnOutcomes } from '../meeting.ts';
import {
  arriving,
  caseBy,
  coFacilitator,
  everyVerb,
  facilitator,
  leaving,
  member,
  observer,
  other,
  presenter,
} from './meeting-for-tests.ts';

const group = [facilitator, coFacilitator, presenter, member, other, observer];
const person = fc.constantFrom(...group.map(({ id }) => id), 'nobody', '__proto__', 'constructor', '');

/** Everybody in the group, anybody in another role than they had, and strangers. */
export const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...group) },
  { weight: 1, arbitrary: fc.record({ id: person, role: fc.constantFrom(...groupRoles) }) },
);

const nonsense = fc.oneof(fc.integer(), fc.double());
const minutes = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: nonsense });
const index = fc.oneof({ weight: 4, arbitrary: fc.nat(31) }, { weight: 1, arbitrary: nonsense });
const entry = fc.constantFrom('mo.1', 'ona.1', '', '__proto__');

/** Complete by its type: a command that is missing here does not compile. */
const anyOf: { [Kind in CommandKind]: fc.Arbitrary<CommandOf<Kind>> } = {
  start: fc.constant({ kind: 'start' }),
  advance: fc.constant({ kind: 'advance' }),
  back: fc.constant({ kind: 'back' }),
  extend: fc.record({ kind: fc.constant('extend'), minutes }),
  borrow: fc.record({ kind: fc.constant('borrow'), minutes, from: index }),
  pause: fc.constant({ kind: 'pause' }),
  resume: fc.constant({ kind: 'resume' }),
  'ask-turn': fc.constant({ kind: 'ask-turn' }),
  'pass-turn': fc.constant({ kind: 'pass-turn' }),
  'next-turn': fc.constant({ kind: 'next-turn' }),
  ready: fc.record({ kind: fc.constant('ready'), ready: fc.boolean() }),
  'share-case': fc.constant({ kind: 'share-case', attested: true }),
  release: fc.record({ kind: fc.constant('release'), slipId: fc.string(), as: fc.constantFrom(...entryKinds) }),
  'show-facilitators': fc.record({ kind: fc.constant('show-facilitators'), slipId: fc.string() }),
  blank: fc.record({ kind: fc.constant('blank'), entry }),
  'blank-words': fc.record({
    kind: fc.constant('blank-words'),
    place: fc.record({ root: fc.constantFrom('entries', 'cases'), key: fc.option(entry) }),
  }),
  spotlight: fc.record({ kind: fc.constant('spotlight'), entry: fc.option(entry) }),
  'take-over': fc.constant({ kind: 'take-over' }),
  'hand-over': fc.record({ kind: fc.constant('hand-over'), to: person }),
  'take-seat': fc.record({
    kind: fc.constant('take-seat'),
    person,
    seat: fc.constantFrom('pen', 'asker', 'client', 'throne', '__proto__', null),
  }),
  'choose-module': fc.record({
    kind: fc.constant('choose-module'),
    module: fc.constantFrom('ideas', 'echoes', 'none'),
  }),
  'bring-me-back': fc.record({ kind: fc.constant('bring-me-back'), wish: fc.boolean() }),
  'bring-back': fc.constant({ kind: 'bring-back' }),
  'answer-return': fc.record({ kind: fc.constant('answer-return'), outcome: fc.constantFrom(...returnOutcomes) }),
  close: fc.constant({ kind: 'close' }),
};
export const everyKind = Object.keys(anyOf) as CommandKind[];
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(...(Object.values(anyOf) as fc.Arbitrary<Command>[]));

const somebody = fc.constantFrom(...group);
export const anyAround: fc.Arbitrary<Around> = fc.record({
  here: fc.oneof(fc.constant(group), fc.uniqueArray(somebody)),
  returns: fc.array(fc.record({ person, from: fc.constantFrom('earlier', 'much earlier') }), { maxLength: 6 }),
  people: fc.oneof(fc.constant(group), fc.uniqueArray(somebody)),
});

const anyCase = fc
  .tuple(somebody, fc.constantFrom(everyVerb, structuredGroupSupervision))
  .map(([{ id }, format]) => caseBy(id, format));

/** A plan of one to three cases, with or without opening and ending, that has room for all its phases. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    cases: fc.array(anyCase, { minLength: 1, maxLength: 3 }),
    opening: fc.constantFrom([], [arriving]),
    ending: fc.constantFrom([], [leaving]),
    spare: fc.nat(60),
  })
  .map(({ cases, opening, ending, spare }) => {
    const phases = [...opening, ...cases.flatMap(({ format }) => format.phases), ...ending];
    return { cases: cases as unknown as Plan['cases'], opening, ending, minutes: shortestOf(phases) + spare };
  });

export const anyMeeting: fc.Arbitrary<Meeting> = anyPlan.map((plan) => {
  const result = planned(plan);
  if (!result.ok) throw new Error(`the plan was refused: ${result.refusal.code}`);
  return result.value;
});
