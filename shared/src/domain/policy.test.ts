import { expect, test } from 'vitest';
import type { Area } from './formats/format.ts';
import { type Meeting, planned, type Stage } from './meeting/meeting.ts';
import type { Actor } from './people.ts';
import { mayInGroup, mayWrite, mayWriteTable } from './policy.ts';

const people: Record<string, Actor> = {
  facilitator: { id: 'fay', role: 'facilitator' },
  presenter: { id: 'pia', role: 'member' },
  member: { id: 'mo', role: 'member' },
  observer: { id: 'obi', role: 'observer' },
};
const base = planned('structured-group-supervision', 'pia', 'case-1');
const areas: Area[] = [
  'case',
  'question',
  'answers',
  'perspective',
  'reflection',
  'idea',
  'notes',
  'marks',
  'takeaways',
];

function at(stage: Stage): Meeting {
  return { ...base, stage };
}
const phase = (index: number) => at({ kind: 'phase', index, clock: { kind: 'stopped', leftMs: 0 } });

function writable(who: keyof typeof people, meeting: Meeting): Area[] {
  const actor = people[who];
  if (!actor) throw new Error(who);
  return areas.filter((area) => mayWrite(actor, area, meeting));
}

test.each([
  ['lobby', at({ kind: 'lobby' }), ['case'], [], []],
  ['request', phase(0), ['case'], [], ['case']],
  ['questions', phase(1), ['case', 'answers'], ['question'], ['case', 'question']],
  [
    'feedback',
    phase(2),
    [],
    ['perspective', 'reflection', 'idea', 'notes'],
    ['perspective', 'reflection', 'idea', 'notes'],
  ],
  ['pause', phase(3), ['marks'], [], []],
  ['response', phase(4), ['answers', 'marks', 'takeaways'], [], []],
  ['process', phase(5), ['reflection', 'notes', 'takeaways'], ['reflection', 'notes'], ['reflection', 'notes']],
  ['closing', at({ kind: 'closing', since: 0 }), ['takeaways'], [], []],
  ['closed', at({ kind: 'closed', at: 0 }), [], [], []],
] as const)('in %s presenter, member and facilitator write what the method gives them', (...row) => {
  const [, meeting, presenter, member, facilitator] = row;
  expect(writable('presenter', meeting)).toEqual(presenter);
  expect(writable('member', meeting)).toEqual(member);
  expect(writable('facilitator', meeting)).toEqual(facilitator);
  expect(writable('observer', meeting)).toEqual([]);
});

test('a facilitator who presents is silenced like any presenter', () => {
  const own = { ...phase(2), presenter: 'fay' };
  expect(writable('facilitator', own)).toEqual([]);
});

test('an observer reads the table and never writes it, and nobody writes a closed one', () => {
  const { observer, member } = people;
  if (!observer || !member) throw new Error('people');
  expect(mayWriteTable(observer, phase(2))).toBe(false);
  expect(mayWriteTable(member, phase(2))).toBe(true);
  expect(mayWriteTable(member, at({ kind: 'closed', at: 0 }))).toBe(false);
});

test('only facilitators invite, change roles and plan meetings', () => {
  for (const action of ['invite', 'change-roles', 'end-membership', 'edit-agreement', 'create-meeting'] as const) {
    expect(mayInGroup('facilitator', action)).toBe(true);
    expect(mayInGroup('member', action)).toBe(false);
    expect(mayInGroup('observer', action)).toBe(false);
  }
});
