import { expect, test } from 'vitest';
import { lendersOf } from './lenders.ts';
import { inPhase } from './testing/room-for-tests.tsx';

const minutes = (count: number) => count * 60_000;

test('only phases to come lend, and only what lies above their minimum', () => {
  const meeting = inPhase('feedback');
  const [, , , pause, ...others] = meeting.phases;
  const left = meeting.phases.map((phase) => minutes(phase.minimumMinutes));
  expect(lendersOf({ ...meeting, left })).toEqual([]);
  const rich = left.with(3, minutes((pause?.minimumMinutes ?? 0) + 3));
  expect(others).toHaveLength(2);
  expect(lendersOf({ ...meeting, left: rich })).toEqual([
    { index: 3, name: 'Pause', offers: [{ minutes: 2, stays: (pause?.minimumMinutes ?? 0) + 1 }] },
  ]);
});

test('a single minute to spare is offered as that', () => {
  const meeting = inPhase('process');
  expect(lendersOf(meeting)).toEqual([]);
  const before = inPhase('response');
  const left = before.left.with(5, minutes((before.phases[5]?.minimumMinutes ?? 0) + 1));
  expect(lendersOf({ ...before, left })[0]?.offers.map((offer) => offer.minutes)).toEqual([1]);
});
