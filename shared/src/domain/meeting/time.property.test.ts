import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftMs } from './clock.ts';
import type { Meeting } from './meeting.ts';
import { reduce } from './reduce.ts';
import { anyAround, anyMeeting } from './testing/any-meeting.ts';
import { after, facilitator, minute } from './testing/meeting-for-tests.ts';
import { behindMs, lendable } from './time.ts';

/** A started meeting in one of its phases, each of which took some time, and how long the running one has run. */
const underWay = fc
  .tuple(anyMeeting, anyAround, fc.array(fc.nat(12 * minute), { maxLength: 28 }), fc.nat(20 * minute))
  .map(([meeting, around, took, runs]) => {
    let now = 0;
    let current = after(meeting, { kind: 'start' }, facilitator, { around });
    for (const time of took.slice(0, current.phases.length - 1)) {
      now += time;
      current = after(current, { kind: 'advance' }, facilitator, { now });
    }
    return { meeting: current, now: now + runs };
  });

function clockOf({ stage }: Meeting, now: number): number {
  if (stage.kind !== 'phase') throw new Error('not in a phase');
  return leftMs(stage.clock, now);
}

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

test('borrowing as much as one can, also over time, neither lengthens the meeting nor takes anybody’s minimum', () => {
  let borrowed = 0;
  fc.assert(
    fc.property(underWay, ({ meeting, now }) => {
      for (const [from, phase] of meeting.phases.entries()) {
        const minutes = Math.min(30, lendable(meeting, from));
        const result = reduce(meeting, { kind: 'borrow', minutes, from }, facilitator, now, {
          here: [],
          people: [],
          returns: [],
        });
        const later = meeting.stage.kind === 'phase' && from > meeting.stage.index;
        expect(result.ok).toBe(later && minutes > 0);
        if (!result.ok) continue;
        borrowed++;
        expect(behindMs(result.value, now)).toBe(behindMs(meeting, now));
        expect(clockOf(result.value, now)).toBe(Math.max(0, clockOf(meeting, now)) + minutes * minute);
        expect(result.value.left[from]).toBe((meeting.left[from] ?? 0) - minutes * minute);
        expect(result.value.left[from]).toBeGreaterThanOrEqual(phase.minimumMinutes * minute);
      }
    }),
    { numRuns: 500 },
  );
  expect(borrowed).toBeGreaterThan(500);
});

test('extending leaves the meeting as far ahead or behind as it was', () => {
  fc.assert(
    fc.property(underWay, fc.integer({ min: 1, max: 30 }), ({ meeting, now }, minutes) => {
      const longer = after(meeting, { kind: 'extend', minutes }, facilitator, { now });
      expect(behindMs(longer, now)).toBe(behindMs(meeting, now));
      expect(longer.left).toBe(meeting.left);
    }),
    { numRuns: 500 },
  );
});
