import { expect, test } from 'vitest';
import type { Phase } from '../formats/format.ts';
import type { Actor } from '../people.ts';
import type { Around } from './around.ts';
import { maySpeak } from './circle.ts';
import { phaseOf } from './meeting.ts';
import { returningNow } from './return.ts';
import {
  after,
  allHere,
  facilitator,
  meetingOf,
  member,
  observer,
  other,
  presenter,
  refusal,
} from './testing/meeting-for-tests.ts';
import { behindMs } from './time.ts';

function due(...people: readonly Actor[]): Around {
  return { ...allHere, returns: people.map(({ id }) => ({ person: id, from: `meeting-of-${id}` })) };
}

function started(around: Around, meeting = meetingOf()) {
  return after(meeting, { kind: 'start' }, facilitator, { around });
}

test('the meeting opens with three minutes for the one whose last case is open, and is no longer for it', () => {
  const meeting = started(due(member));
  expect(phaseOf(meeting)).toMatchObject({ name: 'Return', minutes: 3, of: 'opening' });
  expect(meeting.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(75);
  expect(meeting.returns).toEqual([{ person: member.id, from: 'meeting-of-mo', outcome: null }]);
  expect(behindMs(meeting, 0)).toBe(0);
});

test('each one returns in their own phase, in which nobody else speaks', () => {
  const first = started(due(member, other));
  const second = after(first, { kind: 'advance' });
  expect([first, second].map(returningNow)).toEqual([member.id, other.id]);
  expect([member, other, facilitator, presenter].map((person) => maySpeak(person, second))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(returningNow(after(second, { kind: 'advance' }))).toBeUndefined();
});

test('who is not here, or only observes, does not return tonight', () => {
  const around = { ...due(member, other, observer), here: [facilitator, other, observer] };
  expect(started(around).returns.map(({ person }) => person)).toEqual([other.id]);
});

test('at most three return in one meeting, each once', () => {
  const people = [member, member, other, presenter, facilitator];
  expect(started(due(...people)).returns.map(({ person }) => person)).toEqual([member.id, other.id, presenter.id]);
});

test('who would push a phase out or below its minimum returns another time', () => {
  const { phases } = meetingOf();
  const shortest = phases.reduce((sum, phase) => sum + phase.minimumMinutes, 0);
  const tight = meetingOf({ minutes: shortest + 5 });
  const meeting = started(due(member, other), tight);
  expect(meeting.returns.map(({ person }) => person)).toEqual([member.id]);
  expect(meeting.phases).toHaveLength(phases.length + 1);
  expect(meeting.lengthenedMinutes).toBe(0);
  expect(started(due(member), meetingOf({ minutes: shortest })).returns).toEqual([]);
});

test('the answer is one of four, is changed as often as one likes, and is one’s own', () => {
  const meeting = started(due(member, other));
  const tried = after(meeting, { kind: 'answer-return', outcome: 'tried' }, member);
  const stuck = after(after(tried, { kind: 'advance' }), { kind: 'answer-return', outcome: 'still stuck' }, member);
  expect(stuck.returns.map(({ outcome }) => outcome)).toEqual(['still stuck', null]);
  expect(refusal(meeting, { kind: 'answer-return', outcome: 'tried' }, facilitator)).toBe('not-allowed');
});

test('an opening part of the method that is called like a return is none', () => {
  const look: Phase = { ...meetingOf().phases[0], id: 'return-1', speaks: ['member'] };
  const meeting = started(allHere, meetingOf({ opening: [look] }));
  expect(returningNow(meeting)).toBeUndefined();
  expect(maySpeak(member, meeting)).toBe(true);
});
