import { expect, test } from 'vitest';
import type { Area } from './formats/format.ts';
import type { CommandKind } from './meeting/command.ts';
import type { Meeting, Stage } from './meeting/meeting.ts';
import { rolesIn, voicesIn } from './meeting/roles.ts';
import {
  after,
  atPhase,
  caseBy,
  coFacilitator,
  facilitator,
  inPhase,
  meetingOf,
  member,
  observer,
  other,
  presenter,
  twoCases,
} from './meeting/testing/meeting-for-tests.ts';
import type { Actor, MeetingRole } from './people.ts';
import { mayCommand, mayInGroup, mayWrite, mayWriteTable } from './policy.ts';

const people = { facilitator, presenter, member, observer };
const base = meetingOf();
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

function writable(who: keyof typeof people | Actor, meeting: Meeting): Area[] {
  const actor = typeof who === 'string' ? people[who] : who;
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
  const own = meetingOf({ cases: [caseBy(facilitator.id)] });
  expect(writable('facilitator', inPhase('round', 0, own))).toEqual([]);
  expect(writable('facilitator', inPhase('answer', 0, own))).toEqual(['answers']);
});

test('an observer reads the table and never writes it, and nobody writes a closed one', () => {
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

const lobby = twoCases();
const closing = after(inPhase('leaving'), { kind: 'advance' });
const first = inPhase('ask', 0);
const second = inPhase('ask', 1);
const handed = after(first, { kind: 'hand-over', to: other.id });
const seated = after(first, { kind: 'take-seat', person: other.id, seat: 'pen' });
const seatedLead = after(first, { kind: 'take-seat', person: facilitator.id, seat: 'pen' });

test.each<[string, Actor, Meeting, MeetingRole[]]>([
  ['a facilitator leads in the lobby', facilitator, lobby, ['facilitator']],
  ['so does another facilitator', coFacilitator, lobby, ['facilitator']],
  ['who presents is so in the lobby beside being a member', presenter, lobby, ['member', 'presenter']],
  ['who presents the second case as well', member, lobby, ['member', 'presenter']],
  ['and in the opening', presenter, inPhase('arriving'), ['member', 'presenter']],
  ['and in the ending', presenter, inPhase('leaving'), ['member', 'presenter']],
  ['and while closing', presenter, closing, ['member', 'presenter']],
  ['whose case runs is its presenter alone', presenter, first, ['presenter']],
  ['who presents later is a member', member, first, ['member']],
  ['who presented before is a member', presenter, second, ['member']],
  ['whose second case runs is its presenter', member, second, ['presenter']],
  ['who leads is the facilitator', facilitator, first, ['facilitator']],
  ['a facilitator who does not lead is a member', coFacilitator, first, ['member']],
  ['a member who leads is the facilitator', other, handed, ['facilitator']],
  ['who handed the lead over is a member', facilitator, handed, ['member']],
  ['a lead who has become an observer is one', { ...other, role: 'observer' }, handed, ['observer']],
  ['who presents and leads is both', member, { ...second, lead: member.id }, ['presenter', 'facilitator']],
  ['a seat adds its role', other, seated, ['member', 'secretary']],
  ['also to the lead’s', facilitator, seatedLead, ['facilitator', 'secretary']],
  ['a seat without a role adds none', other, { ...seated, seats: { ona: 'client' } }, ['member']],
  ['a seat means nothing in the opening', other, { ...inPhase('arriving'), seats: { ona: 'pen' } }, ['member']],
  ['an observer keeps no seat', { ...other, role: 'observer' }, seated, ['observer']],
  ['an observer observes', observer, first, ['observer']],
  ['an observer with a case presents it', observer, atPhase(1, meetingOf({ cases: [caseBy('obi')] })), ['presenter']],
])('%s', (_, actor, meeting, roles) => {
  expect(rolesIn(actor, meeting)).toEqual(roles);
});

test('in their own case the presenter has the presenter’s voice alone, and elsewhere all of theirs', () => {
  expect(voicesIn(member, { ...second, lead: member.id })).toEqual(['presenter']);
  expect(voicesIn(presenter, inPhase('leaving'))).toEqual(['member', 'presenter']);
  expect(voicesIn(other, seated)).toEqual(['member', 'secretary']);
});

const leading = 'lead';
const facilitators = 'lead, co-facilitator';
const withVoice = 'lead, co-facilitator, presenter, member';
/** In a phase of pia’s case: fay leads, flo is a facilitator too, mo presents the next case, ona presents nothing. */
const commanders: Record<CommandKind, string> = {
  start: facilitators,
  advance: leading,
  back: leading,
  extend: leading,
  borrow: leading,
  pause: leading,
  resume: leading,
  'bring-back': leading,
  'hand-over': leading,
  'choose-module': leading,
  spotlight: leading,
  close: leading,
  blank: facilitators,
  'blank-words': facilitators,
  'take-over': facilitators,
  'take-seat': withVoice,
  'next-turn': withVoice,
  'ask-turn': withVoice,
  'pass-turn': withVoice,
  ready: withVoice,
  release: withVoice,
  'show-facilitators': withVoice,
  'answer-return': withVoice,
  'share-case': 'presenter, who presents next',
  'bring-me-back': 'presenter',
};

test.each(Object.entries(commanders) as [CommandKind, string][])('%s is for: %s', (kind, expected) => {
  const everybody = { lead: facilitator, 'co-facilitator': coFacilitator, presenter, member: other, observer };
  const may = Object.entries(everybody).filter(([, actor]) => mayCommand(actor, kind, first));
  const next = kind === 'share-case' && mayCommand(member, kind, first) ? ['who presents next'] : [];
  expect([...may.map(([who]) => who), ...next].join(', ')).toBe(expected);
});

test('a member who leads has all that the lead has, and blanks; the facilitator only takes over and blanks', () => {
  for (const kind of ['advance', 'borrow', 'hand-over', 'spotlight', 'blank'] as const) {
    expect(mayCommand(other, kind, handed)).toBe(true);
  }
  for (const kind of ['advance', 'borrow', 'hand-over', 'spotlight'] as const) {
    expect(mayCommand(facilitator, kind, handed)).toBe(false);
  }
  expect(mayCommand(facilitator, 'take-over', handed)).toBe(true);
  expect(mayCommand(facilitator, 'blank', handed)).toBe(true);
});

test('the secretary writes the notes where the phase gives them to the seat, and the seat gives nothing else', () => {
  const round = after(inPhase('round'), { kind: 'take-seat', person: other.id, seat: 'pen' });
  expect(writable(other, round)).toEqual(['idea', 'notes']);
  expect(writable(member, round)).toEqual(['idea']);
  expect(writable(facilitator, round)).toEqual(['idea']);
  expect(writable(other, after(round, { kind: 'advance' }))).toEqual(['reflection']);
});

test('a facilitator who does not lead writes as a member, and whoever leads as the facilitator', () => {
  const tell = inPhase('tell');
  expect(writable(facilitator, tell)).toEqual(['case']);
  expect(writable(coFacilitator, tell)).toEqual([]);
  const led = after(tell, { kind: 'hand-over', to: other.id });
  expect(writable(other, led)).toEqual(['case']);
  expect(writable(facilitator, led)).toEqual([]);
});

test('while all write alone nothing is open on the table, whatever the format says', () => {
  expect(writable(member, inPhase('alone'))).toEqual([]);
  expect(writable(facilitator, inPhase('alone'))).toEqual([]);
  expect(writable(presenter, inPhase('alone'))).toEqual([]);
  expect(writable(member, inPhase('reveal'))).toEqual(['idea']);
});

test('who presents later, or presented before, writes in another’s case as the group does', () => {
  expect(writable(member, inPhase('ask', 0))).toEqual(['question']);
  expect(writable(presenter, inPhase('ask', 1))).toEqual(['question']);
  expect(writable(presenter, inPhase('ask', 0))).toEqual(['answers']);
});

test('all who presented keep what they take while closing', () => {
  expect(writable(presenter, closing)).toEqual(['takeaways']);
  expect(writable(member, closing)).toEqual(['takeaways']);
  expect(writable(other, closing)).toEqual([]);
});
