import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PhasePrompt } from './phase-prompt.tsx';
import { meetingIn } from './testing/meeting-for-tests.ts';
import { ids, room } from './testing/room-for-tests.tsx';

function opened(who: Parameters<typeof room>[0], meeting = meetingIn('casting')) {
  const made = room(who, meeting);
  render(<PhasePrompt />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('the presenter has a prompt of their own', () => {
  opened('presenter', { ...meetingIn('consulting'), module: 'headlines' });
  expect(screen.getByText('Turn away and listen.')).toBeTruthy();
  expect(screen.queryByText(/Find a headline/)).toBeNull();
});

test('who sits in a seat is told from where they listen, and by which module the group consults', () => {
  opened('member', { ...meetingIn('consulting'), seats: { [ids.member]: 'client' }, module: 'headlines' });
  expect(screen.getByText('You sit as: The client.').parentElement?.textContent).toContain('Listen as the client.');
  expect(screen.getByText('Headlines:').parentElement?.textContent).toContain('Find a headline.');
});

test('a phase change is news for those who look, not for those who come in', () => {
  const { become } = opened('member');
  expect(screen.getByText('Phase 1 of 5')).toBeTruthy();
  act(() => become(meetingIn('choosing')));
  expect(screen.getByText('The meeting has moved on. What you are writing stays.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Choosing' })).toBeTruthy();
});

test('people take a seat and get up, but not another’s seat for one', async () => {
  const { user } = opened('member', { ...meetingIn('casting'), seats: { [ids.facilitator]: 'secretary' } });
  expect(screen.queryByRole('button', { name: 'Sit here: Secretary' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sit here: The client' }));
  const client = screen.getAllByRole('listitem')[0] as HTMLElement;
  expect(within(client).getByText('you')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Get up from The client' }));
  expect(within(client).getByText('free')).toBeTruthy();
});

test('the presenter takes no seat', () => {
  opened('presenter');
  expect(screen.queryByRole('button', { name: /Sit here/ })).toBeNull();
});

test('who leads seats somebody else', async () => {
  const { user, given } = opened('facilitator');
  await user.click(screen.getByRole('button', { name: 'Assign Secretary' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ben' }));
  expect(given[0]?.[0]).toEqual({ kind: 'take-seat', person: ids.member, seat: 'secretary' });
  expect(screen.getAllByRole('listitem')[1]?.textContent).toContain('Ben');
});

test('who leads chooses the module for all', async () => {
  const { user } = opened('facilitator', meetingIn('choosing'));
  await user.click(screen.getByRole('button', { name: 'Choose Resonance' }));
  expect(screen.getByText('chosen')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Choose Resonance' })).toBeNull();
});

test('members see the modules and cannot choose', () => {
  opened('member', meetingIn('choosing'));
  expect(screen.getByText('Find a headline.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Choose/ })).toBeNull();
});
