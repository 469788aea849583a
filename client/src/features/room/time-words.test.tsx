import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inPhase, room } from './testing/room-for-tests.tsx';
import { TimeWords } from './time-words.tsx';

const minute = 60_000;

/** The feedback with so many minutes left, in a meeting that would end so many minutes late. */
function shown(left: number, late: number) {
  const meeting: Meeting = inPhase('feedback');
  const { phases, plannedMinutes } = meeting;
  const toCome = phases.slice(3).reduce((sum, { minutes }) => sum + minutes, 0);
  const startedAt = Date.now() + (Math.max(0, left) + toCome - plannedMinutes - late) * minute;
  const clock = { kind: 'running', endsAt: Date.now() + left * minute } as const;
  const { Inside } = room('member', { ...meeting, startedAt, stage: { kind: 'phase', index: 2, clock } });
  render(<TimeWords />, { wrapper: Inside });
}

test('under the clock stands whether the meeting is on time, and that two minutes are left', () => {
  shown(1.9, 0);
  expect(screen.getByText('on time')).toBeTruthy();
  expect(screen.getByText('Two minutes left')).toBeTruthy();
});

test('time over is told softly, with how far the meeting is behind', () => {
  shown(-1, 3.5);
  expect(screen.getByText('3 min behind')).toBeTruthy();
  expect(screen.getByText('Time to move on, without haste')).toBeTruthy();
});

test('being ahead is said as well', () => {
  shown(15, -2.5);
  expect(screen.getByText('2 min ahead')).toBeTruthy();
});
