import { expect, test } from 'vitest';
import { type Meeting, planned, type Stage } from './meeting/meeting.ts';
import type { Actor } from './people.ts';
import { mayTouch, mayTouchSometime } from './policy.ts';
import type { Touch } from './touch.ts';

const facilitator: Actor = { id: 'fay', role: 'facilitator' };
const presenter: Actor = { id: 'pia', role: 'member' };
const member: Actor = { id: 'mo', role: 'member' };
const observer: Actor = { id: 'obi', role: 'observer' };
const base = planned('structured-group-supervision', 'pia', 'c');

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
