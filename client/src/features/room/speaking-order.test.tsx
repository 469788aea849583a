import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SpeakingOrder } from './speaking-order.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function opened(
  who: Parameters<typeof room>[0],
  turns: Partial<ReturnType<typeof inPhase>['turns']> = {},
  phase = 'process',
) {
  const meeting = inPhase(phase);
  const made = room(who, { ...meeting, turns: { ...meeting.turns, ...turns } });
  render(<SpeakingOrder />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

const waitingPeople = () =>
  within(screen.getByRole('list', { name: 'Waiting to speak' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('whoever asks for a turn stands at the end of the order', async () => {
  const { user } = opened('member', { waiting: [ids.facilitator] });
  await user.click(screen.getByRole('button', { name: 'Ask for a turn' }));
  expect(waitingPeople()).toEqual(['Fee', 'You']);
});

test('passing leaves the order', async () => {
  const { user } = opened('member', { waiting: [ids.member] });
  await user.click(screen.getByRole('button', { name: 'Pass after all' }));
  expect(screen.queryByRole('list', { name: 'Waiting to speak' })).toBeNull();
  expect(screen.getByText('You passed.')).toBeTruthy();
});

test('the facilitator gives the floor to a named person', async () => {
  const { user } = opened('facilitator', { waiting: [ids.member] });
  await user.click(screen.getByRole('button', { name: 'Give the floor to Ben' }));
  expect(screen.getByText('Ben has the floor')).toBeTruthy();
});

test('a member cannot give the floor', () => {
  opened('member', { waiting: [ids.facilitator] });
  expect(screen.queryByRole('button', { name: /Give the floor/ })).toBeNull();
});

test('my turn says so, and I can give the floor back', async () => {
  const { user } = opened('member', { speaking: ids.member });
  expect(screen.getByText('Your turn')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I have finished' }));
  expect(screen.getByText('The floor is free')).toBeTruthy();
});

test('whoever the method keeps silent is not offered a turn', () => {
  opened('presenter', {}, 'feedback');
  expect(screen.queryByRole('button', { name: 'Ask for a turn' })).toBeNull();
  expect(screen.getByText(/^You listen in this phase\. In “Presenter’s response” you answer/)).toBeTruthy();
});

test('in a silent phase nobody is asked to speak', () => {
  const { become } = opened('member');
  act(() => become(inPhase('pause')));
  expect(screen.getByText('Nobody speaks in this phase.')).toBeTruthy();
});

test('after asking for a turn by keyboard the focus is on the way out of the order', async () => {
  const { user } = opened('member');
  screen.getByRole('button', { name: 'Ask for a turn' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pass after all' })));
});

test('the facilitator sees who passed', () => {
  opened('facilitator', { passed: [ids.member] });
  expect(screen.getByText('Passed: Ben')).toBeTruthy();
});

test('passing is always offered, also while the floor is free', () => {
  opened('member');
  expect(screen.getByRole('button', { name: 'Pass' })).toBeTruthy();
});
