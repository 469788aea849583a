import type { PlannedPhase } from '@casecircle/shared/domain/meeting/meeting.ts';
import { returnPhase } from '@casecircle/shared/domain/meeting/return.ts';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EntriesPanel } from './entries-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function shown(who: Parameters<typeof room>[0], meeting: Parameters<typeof room>[1]): string {
  const { Inside } = room(who, meeting);
  render(<EntriesPanel />, { wrapper: Inside });
  return screen.getByRole('region', { name: 'Entries' }).textContent ?? '';
}

test('whoever has a turn in a phase without writing is not told to listen', () => {
  const words = shown('member', inPhase('checking-in', 'resilience-based'));
  expect(words).toContain('This phase is for speaking: nobody writes for the group.');
  expect(words).not.toContain('What people write');
});

test('a presenter whom the method silences is not told to have the floor', () => {
  expect(shown('presenter', inPhase('reading', 'incident-method'))).toContain('In this phase you listen.');
});

test('a presenter who tells has the floor, and the others listen', () => {
  expect(shown('presenter', inPhase('request'))).toContain('You have the floor.');
  expect(screen.getByText(/Questions and feedback will stand here/)).toBeTruthy();
});

test('in a return its person has the floor, and no case is told', () => {
  const meeting = inPhase('request');
  const phases = [{ ...returnPhase, id: 'return-1', of: 'opening' } as PlannedPhase, ...meeting.phases] as const;
  const words = shown('member', {
    ...meeting,
    phases,
    returns: [{ person: ids.member, from: ids.slip, outcome: null }],
  });
  expect(words).toContain('You have the floor.');
  expect(words).not.toContain('the presenter tells the case');
});
