import { expect, test } from 'vitest';
import { structuredGroupSupervision } from './formats/structured-group-supervision.ts';
import type { Meeting, Stage } from './meeting/meeting.ts';
import {
  after,
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
import { mayTouch, mayTouchSometime } from './policy.ts';
import type { Touch } from './touch.ts';

const base = meetingOf({ cases: [{ ...caseBy(presenter.id, structuredGroupSupervision), caseId: 'c' }] });

function phase(index: number): Meeting {
  const stage: Stage = { kind: 'phase', index, clock: { kind: 'stopped', leftMs: 0 } };
  return { ...base, stage };
}
const [request, questions, feedback, pause, response] = [0, 1, 2, 3, 4].map(phase) as [
  Meeting,
  Meeting,
  Meeting,
  Meeting,
  Meeting,
];

const entry = (key: string, value: unknown, previous?: unknown): Touch => ({
  root: 'entries',
  key,
  kind: previous === undefined ? 'insert' : 'overwrite',
  depth: 0,
  value,
  ...(previous === undefined ? {} : { previous }),
});
const question = { kind: 'question', text: 'When?' };

test('an entry is open to its author while the phase opens its kind', () => {
  expect(mayTouch(member, entry('mo:1', question), questions)).toBe(true);
  expect(mayTouch(member, entry('mo:1', question), feedback)).toBe(false);
  expect(mayTouch(presenter, entry('pia:1', question), questions)).toBe(false);
  expect(mayTouch(observer, entry('obi:1', question), questions)).toBe(false);
});

test('nobody touches an entry of another, not even a facilitator', () => {
  expect(mayTouch(facilitator, entry('mo:1', question, question), questions)).toBe(false);
  expect(
    mayTouch(member, { root: 'entries', key: 'fay:1', kind: 'delete', depth: 0, previous: question }, questions),
  ).toBe(false);
});

test('an entry cannot change into a kind that is closed, nor out of one', () => {
  expect(mayTouch(member, entry('mo:1', { kind: 'idea' }, question), questions)).toBe(false);
  expect(mayTouch(member, entry('mo:1', { kind: 'idea' }, question), feedback)).toBe(false);
});

test('what is no entry, a shared type in its place or anything below it is refused', () => {
  expect(mayTouch(member, entry('mo:1', { kind: 'song' }), questions)).toBe(false);
  expect(mayTouch(member, { root: 'entries', key: 'mo:1', kind: 'insert', depth: 0 }, questions)).toBe(false);
  expect(mayTouch(member, { root: 'entries', key: 'mo:1', kind: 'insert', depth: 1 }, questions)).toBe(false);
});

test('a key that only begins like one’s own is not one’s own', () => {
  expect(mayTouch(member, entry('mo', question), questions)).toBe(false);
  expect(mayTouch(member, entry('mona:1', question), questions)).toBe(false);
});

test('words inside the case are open to presenter and facilitator; its fields and the case itself to the server alone', () => {
  const inside: Touch = { root: 'cases', key: 'pia:c', kind: 'insert', depth: 2 };
  expect(mayTouch(presenter, inside, request)).toBe(true);
  expect(mayTouch(facilitator, inside, request)).toBe(true);
  expect(mayTouch(member, inside, request)).toBe(false);
  expect(mayTouch(presenter, inside, feedback)).toBe(false);
  expect(mayTouch(presenter, { ...inside, depth: 1 }, request)).toBe(false);
  expect(mayTouch(presenter, { ...inside, depth: 0 }, request)).toBe(false);
  expect(mayTouch(presenter, { ...inside, key: 'pia:other' }, request)).toBe(false);
});

test('the question of a case belongs to its presenter alone', () => {
  const asked: Touch = { root: 'cases', key: 'pia:c', kind: 'insert', depth: 2, question: true };
  expect(mayTouch(presenter, asked, request)).toBe(true);
  expect(mayTouch(facilitator, asked, request)).toBe(false);
});

test('an answer’s mark and its words open in their own phases', () => {
  const mark: Touch = { root: 'answers', key: 'pia:1', kind: 'insert', depth: 0, value: { mark: 'helps' } };
  expect(mayTouch(presenter, mark, pause)).toBe(true);
  expect(mayTouch(presenter, mark, questions)).toBe(false);
  const words: Touch = { ...mark, value: { text: 'Yes.' } };
  expect(mayTouch(presenter, words, questions)).toBe(true);
  expect(mayTouch(presenter, words, pause)).toBe(false);
  const both: Touch = {
    ...mark,
    kind: 'overwrite',
    previous: { text: 'Yes.' },
    value: { text: 'Yes.', mark: 'later' },
  };
  expect(mayTouch(presenter, both, pause)).toBe(true);
  expect(mayTouch(member, { ...both, key: 'mo:1' }, response)).toBe(false);
});

test('the group’s notes are open by phase, and unknown roots never', () => {
  const notes: Touch = { root: 'notes', key: null, kind: 'insert', depth: 2 };
  expect(mayTouch(member, notes, feedback)).toBe(true);
  expect(mayTouch(member, notes, questions)).toBe(false);
  expect(mayTouch(presenter, notes, feedback)).toBe(false);
  expect(mayTouch(member, { ...notes, key: 'sub' }, feedback)).toBe(false);
  expect(mayTouch(facilitator, { ...notes, root: 'secrets' }, feedback)).toBe(false);
});

test('taking back what nobody ever saw is open whatever the phase, but not to who writes nothing', () => {
  const gone: Touch = { root: 'entries', key: 'mo:1', kind: 'delete', depth: 0 };
  expect(mayTouch(member, gone, pause)).toBe(true);
  expect(mayTouch(member, { ...gone, root: 'takeaways' }, pause)).toBe(true);
  expect(mayTouch(member, { ...gone, previous: question }, pause)).toBe(false);
  expect(mayTouch(member, { ...gone, key: 'fay:1' }, pause)).toBe(false);
  expect(mayTouch(observer, { ...gone, key: 'obi:1' }, pause)).toBe(false);
  expect(mayTouch(member, gone, { ...base, stage: { kind: 'closed', at: 1 } })).toBe(false);
});

test('an answer that is set to what it was is open whatever the phase', () => {
  const same = { text: 'Yes.', mark: 'helps' };
  const touch: Touch = { root: 'answers', key: 'pia:1', kind: 'overwrite', depth: 0, value: same, previous: same };
  expect(mayTouch(presenter, touch, feedback)).toBe(true);
  expect(mayTouch(presenter, { ...touch, value: {} }, feedback)).toBe(false);
});

test('what is closed now is told from what is never open', () => {
  expect(mayTouchSometime(member, entry('mo:1', question), pause)).toBe(true);
  expect(mayTouchSometime(member, entry('fay:1', question), pause)).toBe(false);
  expect(mayTouchSometime(presenter, entry('pia:1', question), pause)).toBe(false);
});

const inCase = (person: string, question?: true): Touch => ({
  root: 'cases',
  key: `${person}:case-of-${person}`,
  kind: 'insert',
  depth: 2,
  ...(question && { question }),
});

test('while a case runs only its text is open', () => {
  for (const actor of [presenter, facilitator]) expect(mayTouch(actor, inCase('pia'), inPhase('tell', 0))).toBe(true);
  for (const actor of [presenter, member, facilitator])
    expect(mayTouch(actor, inCase('mo'), inPhase('tell', 0))).toBe(false);
  for (const actor of [member, facilitator]) expect(mayTouch(actor, inCase('mo'), inPhase('tell', 1))).toBe(true);
  for (const actor of [presenter, facilitator]) expect(mayTouch(actor, inCase('pia'), inPhase('tell', 1))).toBe(false);
});

test.each([
  ['lobby', twoCases()],
  ['ending', inPhase('leaving')],
])('in the %s everybody’s own case is open to them and to nobody else', (_, meeting) => {
  expect(mayTouch(presenter, inCase('pia'), meeting)).toBe(true);
  expect(mayTouch(member, inCase('mo'), meeting)).toBe(true);
  expect(mayTouch(presenter, inCase('mo'), meeting)).toBe(false);
  expect(mayTouch(facilitator, inCase('pia'), meeting)).toBe(false);
  expect(mayTouch(other, inCase('ona'), meeting)).toBe(false);
});

test('the question of a running case is not the lead’s, nor another presenter’s', () => {
  expect(mayTouch(member, inCase('mo', true), inPhase('tell', 1))).toBe(true);
  expect(mayTouch(facilitator, inCase('mo', true), inPhase('tell', 1))).toBe(false);
  expect(mayTouch(presenter, inCase('mo', true), inPhase('tell', 1))).toBe(false);
});

test('a facilitator who does not lead does not write into the case', () => {
  expect(mayTouch(coFacilitator, inCase('pia'), inPhase('tell'))).toBe(false);
});

const resonance = (person: string, entryName = 'ona.1'): Touch => ({
  root: 'resonances',
  key: `${person}:${entryName}`,
  kind: 'insert',
  depth: 0,
  value: { at: 1 },
});

test.each(['tell', 'ask', 'reveal', 'round', 'without', 'answer', 'talk'])(
  'in %s the group says “me too”, the presenter and observers do not',
  (id) => {
    const meeting = inPhase(id);
    for (const { id: who, ...actor } of [member, facilitator, coFacilitator]) {
      expect(mayTouch({ id: who, ...actor }, resonance(who), meeting)).toBe(true);
    }
    expect(mayTouch(presenter, resonance('pia'), meeting)).toBe(false);
    expect(mayTouch(observer, resonance('obi'), meeting)).toBe(false);
  },
);

test('nobody says “me too” while all write alone or are silent, before the start or while closing', () => {
  const closing = after(inPhase('leaving'), { kind: 'advance' });
  for (const meeting of [inPhase('alone'), inPhase('silence'), twoCases(), closing]) {
    expect(mayTouch(member, resonance('mo'), meeting)).toBe(false);
  }
});

test('“me too” is one’s own word, not under one’s own entry, and is taken back by its author alone', () => {
  const round = inPhase('round');
  expect(mayTouch(member, resonance('mo', 'mo.1'), round)).toBe(false);
  expect(mayTouch(member, resonance('mo', 'mona.1'), round)).toBe(true);
  expect(mayTouch(member, resonance('ona'), round)).toBe(false);
  expect(mayTouch(member, { ...resonance('mo'), depth: 1 }, round)).toBe(false);
  const gone: Touch = { root: 'resonances', key: 'mo:ona.1', kind: 'delete', depth: 0, previous: { at: 1 } };
  expect(mayTouch(member, gone, round)).toBe(true);
  expect(mayTouch(facilitator, gone, round)).toBe(false);
  expect(mayTouch(member, gone, inPhase('silence'))).toBe(false);
});

test('“me too” said and taken back before it was sent is open whatever the phase', () => {
  const gone: Touch = { root: 'resonances', key: 'mo:ona.1', kind: 'delete', depth: 0 };
  expect(mayTouch(member, gone, inPhase('silence'))).toBe(true);
  expect(mayTouch(observer, { ...gone, key: 'obi:ona.1' }, inPhase('silence'))).toBe(false);
});

test('the presenter of another case says “me too” in this one', () => {
  expect(mayTouch(member, resonance('mo'), inPhase('round', 0))).toBe(true);
  expect(mayTouch(member, resonance('mo'), inPhase('round', 1))).toBe(false);
  expect(mayTouch(presenter, resonance('pia'), inPhase('round', 1))).toBe(true);
});

test.each(['answered', 'parked'])('that a question is %s is an answer, not a mark', (standing) => {
  const touch: Touch = { root: 'answers', key: 'pia:ona.1', kind: 'insert', depth: 0, value: { standing } };
  expect(mayTouch(presenter, touch, inPhase('ask'))).toBe(true);
  expect(mayTouch(presenter, touch, inPhase('silence'))).toBe(false);
  expect(mayTouch(facilitator, touch, inPhase('ask'))).toBe(false);
  expect(mayTouch(facilitator, { ...touch, key: 'fay:ona.1' }, inPhase('ask'))).toBe(false);
  const changed: Touch = { ...touch, kind: 'overwrite', previous: { standing, mark: 'helps' } };
  expect(mayTouch(presenter, { ...changed, value: { standing, mark: 'later' } }, inPhase('silence'))).toBe(true);
  expect(mayTouch(presenter, { ...changed, value: { mark: 'helps' } }, inPhase('silence'))).toBe(false);
});

test('only the presenter of the running case answers', () => {
  const answer = (who: string): Touch => ({
    root: 'answers',
    key: `${who}:ona.1`,
    kind: 'insert',
    depth: 0,
    value: { text: 'Yes.' },
  });
  expect(mayTouch(member, answer('mo'), inPhase('ask', 0))).toBe(false);
  expect(mayTouch(member, answer('mo'), inPhase('ask', 1))).toBe(true);
  expect(mayTouch(presenter, answer('pia'), inPhase('ask', 1))).toBe(false);
});

test('the secretary’s notes close when somebody else sits down in the seat', () => {
  const notes: Touch = { root: 'notes', key: null, kind: 'insert', depth: 2 };
  const seated = after(inPhase('round'), { kind: 'take-seat', person: member.id, seat: 'pen' });
  expect(mayTouch(member, notes, seated)).toBe(true);
  expect(mayTouch(other, notes, seated)).toBe(false);
  const changed = after(seated, { kind: 'take-seat', person: other.id, seat: 'pen' });
  expect([member, other].map((actor) => mayTouch(actor, notes, changed))).toEqual([false, true]);
});

test('in the running case of another one’s own case is closed for now, not for good', () => {
  expect(mayTouch(presenter, inCase('pia'), inPhase('tell', 1))).toBe(false);
  expect(mayTouchSometime(presenter, inCase('pia'), inPhase('tell', 1))).toBe(true);
  expect(mayTouchSometime(other, inCase('pia'), inPhase('tell', 1))).toBe(false);
  expect(mayTouchSometime(member, resonance('mo', 'mo.1'), inPhase('silence'))).toBe(false);
});
