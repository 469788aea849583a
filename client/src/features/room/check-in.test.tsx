import { readCheckIn } from '@casecircle/shared/document/check-in.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { CheckIn } from './check-in.tsx';
import { inPhase, room } from './testing/room-for-tests.tsx';

const checking = inPhase('checking-in', 'resilience-based');

function opened(meeting = checking) {
  const made = room('member', meeting);
  render(<CheckIn />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('one gesture places a person in their own notebook, and the same one takes it back', async () => {
  const { notebook, table, user } = opened();
  const before = Y.encodeStateVector(table);
  await user.click(screen.getByRole('button', { name: /^Drive/ }));
  expect(readCheckIn(notebook, '0-checking-in')).toBe('drive');
  await user.click(screen.getByRole('button', { name: /^Soothing/ }));
  expect(readCheckIn(notebook, '0-checking-in')).toBe('soothing');
  await user.click(screen.getByRole('button', { name: /^Soothing/, pressed: true }));
  expect(readCheckIn(notebook, '0-checking-in')).toBeUndefined();
  expect(Y.encodeStateVector(table)).toEqual(before);
});

test('it says that it stays private', () => {
  opened();
  expect(screen.getByText(/It stays in your notebook. Nobody is shown it/)).toBeTruthy();
});

test('a phase without a check-in asks for none', () => {
  opened(inPhase('feedback'));
  expect(screen.queryByRole('button')).toBeNull();
});
