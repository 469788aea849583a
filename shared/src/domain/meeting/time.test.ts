import { expect, test } from 'vitest';
import { leftMs } from './clock.ts';
import type { Meeting } from './meeting.ts';
import {
  after,
  atPhase,
  facilitator,
  inPhase,
  meetingOf,
  member,
  minute,
  refusal,
} from './testing/meeting-for-tests.ts';
import { behindMs, lendable } from './time.ts';

/** Minutes on the running clock. */
function onClock(meeting: Meeting, now = 0): number {
  if (meeting.stage.kind !== 'phase') throw new Error('not in a phase');
  return leftMs(meeting.stage.clock, now) / minute;
}

const extend = (minutes: number) => ({ kind: 'extend', minutes }) as const;
const borrow = (minutes: number, from: number) => ({ kind: 'borrow', minutes, from }) as const;

test.each([0, -1, 31, 1.5, Number.NaN])('an extension by %d minutes is refused as malformed', (minutes) => {
  expect(refusal(atPhase(0), extend(minutes))).toBe('malformed');
});

test('an extension makes the meeting longer and leaves the other phases alone', () => {
  const before = atPhase(1);
  const longer = after(after(before, extend(5)), extend(2));
  expect(longer).toMatchObject({ lengthenedMinutes: 7, left: before.left });
  expect(onClock(longer)).toBe(22);
});

test('borrowing moves minutes from a later phase to the running one, and says so', () => {
  const lent = after(atPhase(1), borrow(6, 2));
  expect(onClock(lent)).toBe(21);
  expect(lent.left[2]).toBe(14 * minute);
  expect(lent).toMatchObject({ loans: [{ from: 2, to: 1, minutes: 6 }], lengthenedMinutes: 0 });
});

test('a phase gives until its minimum is left, and not a minute more', () => {
  expect(lendable(atPhase(1), 2)).toBe(12);
  expect(refusal(atPhase(1), borrow(13, 2))).toBe('malformed');
  const lent = after(after(atPhase(1), borrow(10, 2)), borrow(2, 2));
  expect(lendable(lent, 2)).toBe(0);
  expect(refusal(lent, borrow(1, 2))).toBe('malformed');
});

test('what one phase lends another is kept as one loan, however often it is asked', () => {
  const lent = after(after(after(atPhase(1), borrow(2, 2)), borrow(1, 3)), borrow(3, 2));
  expect(lent.loans).toEqual([
    { from: 2, to: 1, minutes: 5 },
    { from: 3, to: 1, minutes: 1 },
  ]);
});

test.each([
  ['an earlier phase', 0],
  ['the running phase', 1],
  ['no phase', 6],
  ['a part of a phase', 1.5],
  ['nothing', Number.NaN],
])('nobody borrows from %s', (_, from) => {
  expect(refusal(atPhase(1), borrow(1, from))).toBe('malformed');
});

test.each([0, -3, 2.5, 31, Number.POSITIVE_INFINITY])('nobody borrows %d minutes', (minutes) => {
  expect(refusal(atPhase(1), borrow(minutes, 2))).toBe('malformed');
});

test('what was borrowed while over time counts from now on, and the meeting ends no later for it', () => {
  const over = atPhase(0);
  const lent = after(over, borrow(3, 1), facilitator, { now: 14 * minute });
  expect(onClock(lent, 14 * minute)).toBe(3);
  expect(behindMs(lent, 14 * minute)).toBe(behindMs(over, 14 * minute));
});

test('a phase that lent, was left and is entered again resumes with what is left after the loan', () => {
  const lent = after(atPhase(0), borrow(4, 1));
  const entered = after(lent, { kind: 'advance' });
  expect(onClock(entered)).toBe(11);
  const left = after(entered, { kind: 'back' }, facilitator, { now: 3 * minute });
  expect(lendable(left, 1)).toBe(3);
  const lentAgain = after(left, borrow(3, 1), facilitator, { now: 3 * minute });
  expect(onClock(after(lentAgain, { kind: 'advance' }, facilitator, { now: 4 * minute }), 4 * minute)).toBe(5);
});

test('a phase that ran over before has nothing to lend', () => {
  const overrun = after(atPhase(1), { kind: 'back' }, facilitator, { now: 20 * minute });
  expect(lendable(overrun, 1)).toBe(0);
});

test('a paused phase borrows without beginning to run', () => {
  const paused = after(atPhase(1), { kind: 'pause' });
  expect(after(paused, borrow(1, 2)).stage).toMatchObject({ clock: { kind: 'stopped', leftMs: 16 * minute } });
});

test('only who leads borrows and extends, and only in a phase', () => {
  expect(refusal(atPhase(1), borrow(1, 2), member)).toBe('not-allowed');
  expect(refusal(atPhase(1), extend(1), member)).toBe('not-allowed');
  expect(refusal(meetingOf(), extend(1))).toBe('wrong-stage');
  expect(refusal(meetingOf(), borrow(1, 2))).toBe('wrong-stage');
});

test('the next case may lend to this one, phase by phase', () => {
  const meeting = inPhase('talk');
  const from = meeting.phases.findIndex(({ of, id }) => of === 1 && id === 'round');
  expect(after(meeting, borrow(5, from)).left[from]).toBe(3 * minute);
});

test('nobody is ahead or behind before the start, and after the end', () => {
  expect(behindMs(meetingOf(), 99)).toBe(0);
  expect(behindMs({ ...atPhase(0), stage: { kind: 'closed', at: 1 } }, 99)).toBe(0);
});

test('leaving a phase early puts the meeting ahead, running over puts it behind', () => {
  const early = after(atPhase(0), { kind: 'advance' }, facilitator, { now: 6 * minute });
  expect(behindMs(early, 6 * minute)).toBe(-4 * minute);
  expect(behindMs(early, 20 * minute)).toBe(-4 * minute);
  expect(behindMs(early, 24 * minute)).toBe(-1 * minute);
  expect(behindMs(early, 31 * minute)).toBe(6 * minute);
});

test('going back does not count time twice', () => {
  const early = after(atPhase(0), { kind: 'advance' }, facilitator, { now: 6 * minute });
  const back = after(early, { kind: 'back' }, facilitator, { now: 8 * minute });
  expect(behindMs(back, 8 * minute)).toBe(0);
});

test('a paused meeting falls behind, minute by minute', () => {
  const paused = after(atPhase(0), { kind: 'pause' });
  expect(behindMs(paused, 7 * minute)).toBe(7 * minute);
});

test('while closing only the planned end counts', () => {
  const closing = after(atPhase(5), { kind: 'advance' });
  expect(behindMs(closing, 70 * minute)).toBe(-5 * minute);
  expect(behindMs(closing, 80 * minute)).toBe(5 * minute);
});
