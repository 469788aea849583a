import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FacilitatorControls } from './facilitator-controls.tsx';
import { inPhase, room } from './testing/room-for-tests.tsx';

function opened(who: Parameters<typeof room>[0], phase: string) {
  const made = room(who, inPhase(phase));
  render(<FacilitatorControls />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('the next phase is named, and the command says which version was seen', async () => {
  const { given, user } = opened('facilitator', 'request');
  await user.click(screen.getByRole('button', { name: 'Next: Questions' }));
  expect(given).toEqual([[{ kind: 'advance' }, 1]]);
  expect(screen.getByRole('button', { name: 'Next: Feedback' })).toBeTruthy();
});

test('the second click of a double click moves nothing', () => {
  const { given } = opened('facilitator', 'request');
  fireEvent.click(screen.getByRole('button', { name: 'Next: Questions' }), { detail: 2 });
  expect(given).toEqual([]);
});

test('closing comes after the last phase and asks first', async () => {
  const { given, become, user } = opened('facilitator', 'process');
  expect(screen.getByRole('button', { name: 'Next: Closing' })).toBeTruthy();
  act(() => become({ ...inPhase('process'), stage: { kind: 'closing', since: 1 } }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  expect(given).toEqual([]);
  expect(await screen.findByText(/read-only for everyone, for good/)).toBeTruthy();
});

test('going back from closing names the last phase', async () => {
  const { given, become, user } = opened('facilitator', 'process');
  act(() => become({ ...inPhase('process'), stage: { kind: 'closing', since: 1 } }));
  await user.click(screen.getByRole('button', { name: 'Back to How we worked' }));
  expect(given).toEqual([[{ kind: 'back' }, 1]]);
});

test('members have no such controls', () => {
  opened('member', 'request');
  expect(screen.queryByRole('button')).toBeNull();
});

test('whoever moves the meeting on keeps the focus on what moves it on next', async () => {
  const { user } = opened('facilitator', 'response');
  await user.click(screen.getByRole('button', { name: 'Next: How we worked' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next: Closing' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close the meeting' })));
});
