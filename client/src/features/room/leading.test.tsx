import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FacilitatorControls } from './facilitator-controls.tsx';
import { HandOver } from './hand-over.tsx';
import { meetingIn } from './testing/meeting-for-tests.ts';
import { ids, inPhase, person, room, view } from './testing/room-for-tests.tsx';

const led = (phase: string) => ({ ...inPhase(phase), lead: ids.facilitator });
const withGus = { view: { people: [...view.people, person(ids.coFacilitator, 'Gus', 'facilitator')] } };

function opened(
  who: Parameters<typeof room>[0],
  meeting = led('feedback'),
  otherwise: Parameters<typeof room>[2] = {},
) {
  const made = room(who, meeting, otherwise);
  render(<FacilitatorControls />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

const commands = (given: ReturnType<typeof room>['given']) => given.map(([command]) => command);

test('minutes are borrowed from a named later phase, and what stays for it is said before', async () => {
  const { user, given } = opened('facilitator');
  await user.click(screen.getByRole('button', { name: 'More time' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Borrow 2 min from Pause, \d+ min stay$/ }));
  expect(commands(given)).toEqual([{ kind: 'borrow', minutes: 2, from: 3 }]);
});

test('phases that are over or at their minimum lend nothing, and the meeting can be made longer', async () => {
  const meeting = led('process');
  const { user, given } = opened('facilitator', meeting);
  await user.click(screen.getByRole('button', { name: 'More time' }));
  expect(await screen.findByText('No later phase has minutes to spare.')).toBeTruthy();
  await user.click(screen.getByRole('menuitem', { name: 'Make the meeting 5 min longer' }));
  expect(commands(given)).toEqual([{ kind: 'extend', minutes: 5 }]);
});

test('who leads is told that the presenter asks to come back, and goes to the answer', async () => {
  const { user, become, given } = opened('facilitator');
  act(() => become({ ...led('feedback'), bringBack: true }));
  expect(screen.getByText('Ana asks to be brought back.')).toBeTruthy();
  expect(screen.getByText('That moves everybody to “Presenter’s response”.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bring Ana back' }));
  expect(commands(given)).toEqual([{ kind: 'bring-back' }]);
  expect(screen.getByRole('button', { name: 'Next: How we worked' })).toBeTruthy();
});

test('the way back is offered also unasked, while the presenter is silent', async () => {
  const { user, given } = opened('facilitator');
  await user.click(screen.getByRole('button', { name: 'More for who leads' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Bring Ana back' }));
  expect(commands(given)).toEqual([{ kind: 'bring-back' }]);
});

test('seats and modules are among what who leads may do only where the method has them', async () => {
  const { user, become } = opened('facilitator');
  await user.click(screen.getByRole('button', { name: 'More for who leads' }));
  await screen.findByRole('menuitem', { name: 'Hand over the lead…' });
  expect(screen.queryByRole('menuitem', { name: 'Assign seats…' })).toBeNull();
  act(() => become(meetingIn('casting')));
  expect(screen.getByRole('menuitem', { name: 'Assign seats…' })).toBeTruthy();
  expect(screen.getByRole('menuitem', { name: 'Choose the module…' })).toBeTruthy();
});

test('another facilitator takes over in one step, also when who leads is gone', async () => {
  const present = [ids.presenter, ids.member, ids.coFacilitator];
  const { user, given } = opened('coFacilitator', led('feedback'), { ...withGus, present });
  expect(screen.getByText('Fee leads, away')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  expect(commands(given)).toEqual([{ kind: 'take-over' }]);
  expect(screen.getByRole('button', { name: 'Next: Pause' })).toBeTruthy();
});

test('the lead is handed to somebody here, who is named once more before', async () => {
  const made = room('facilitator', led('feedback'), withGus);
  const closed: string[] = [];
  render(<HandOver close={() => closed.push('closed')} />, { wrapper: made.Inside });
  const user = userEvent.setup();
  expect(screen.queryByRole('radio', { name: 'Ana' })).toBeNull();
  expect(screen.queryByRole('radio', { name: 'Gus' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Ben' }));
  await user.click(screen.getByRole('button', { name: 'Hand over to Ben' }));
  expect(commands(made.given)).toEqual([{ kind: 'hand-over', to: ids.member }]);
  expect(closed).toEqual(['closed']);
});
