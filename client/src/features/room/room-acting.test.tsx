import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ActionsButton } from './actions-button.tsx';
import { RoomActing } from './room-acting.tsx';
import { useRoomActions } from './room-actions.ts';
import { RoomProviders } from './room-providers.tsx';
import { meetingIn } from './testing/meeting-for-tests.ts';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

afterEach(() => localStorage.clear());

const led = (phase: string): Meeting => ({ ...inPhase(phase), lead: ids.facilitator });

function opened(
  who: Parameters<typeof room>[0],
  meeting = led('feedback'),
  otherwise: Parameters<typeof room>[2] = {},
) {
  const made = room(who, meeting, otherwise);
  render(
    <RoomProviders>
      <ActionsButton />
      <input aria-label="Words" />
      <RoomActing />
    </RoomProviders>,
    { wrapper: made.Inside },
  );
  return { ...made, user: userEvent.setup() };
}

const commands = (given: ReturnType<typeof room>['given']) => given.map(([command]) => command);
const offered = () => screen.getAllByRole('option').map((option) => option.textContent);

test('the facilitator finds by name whatever leads on, and Enter does it', async () => {
  const { user, given } = opened('facilitator');
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'What would you like to do?' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('next');
  expect(offered()).toEqual(['Next: Pause']);
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
  await user.keyboard('{Enter}');
  expect(commands(given)).toEqual([{ kind: 'advance' }]);
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('arrows move among the actions, and Escape gives the focus back', async () => {
  const { user } = opened('member');
  await user.click(screen.getByRole('button', { name: 'Actions' }));
  await screen.findByRole('combobox');
  const active = () => screen.getByRole('option', { selected: true }).textContent;
  expect(active()).toContain('Ask for a turn');
  await user.keyboard('{ArrowDown}');
  expect(active()).toContain('Pass');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()).toContain('Keyboard shortcuts');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Actions' }));
});

test('members are offered nothing that is not theirs to do', async () => {
  const { user } = opened('member', meetingIn('casting'), { view: { callLink: 'https://meet.example.org/x' } });
  await user.click(screen.getByRole('button', { name: 'Actions' }));
  expect(offered()).toEqual([
    'Ask for a turnT',
    'PassP',
    'Take a seat…',
    'Go to the caseC',
    'Go to the entriesE',
    'Open my notebookAlt+N',
    'Open the call (meet.example.org)',
    'I may know this client…',
    'Keyboard shortcuts?',
  ]);
});

test('every action that leads is offered to who leads', async () => {
  const { user } = opened('facilitator', meetingIn('consulting'));
  await user.click(screen.getByRole('button', { name: 'Actions' }));
  const meeting = within(screen.getByRole('group', { name: 'The meeting' })).getAllByRole('option');
  expect(meeting.map((option) => option.textContent)).toEqual([
    'Next: Writing',
    'Back to Choosing',
    'Bring Ana back',
    'Assign seats…',
    'Choose the module…',
    'Hand over the lead…',
  ]);
  const time = within(screen.getByRole('group', { name: 'Its time' })).getAllByRole('option');
  expect(time.map((option) => option.textContent)).toEqual([
    'Stop the clockS',
    'Borrow 2 min from Writing (3 min stay)',
    'Borrow 2 min from Answer (3 min stay)',
    'Make the meeting 5 min longer',
  ]);
});

test('what has no action by that name says so', async () => {
  const { user } = opened('member');
  await user.click(screen.getByRole('button', { name: 'Actions' }));
  await user.keyboard('zzz');
  expect(screen.getByText('Nothing you may do now has this name.')).toBeTruthy();
});

test('a letter acts while nobody types, and never while somebody does', async () => {
  const { user, given } = opened('member');
  await user.click(screen.getByRole('textbox', { name: 'Words' }));
  await user.keyboard('tp');
  expect(given).toEqual([]);
  screen.getByRole('button', { name: 'Actions' }).focus();
  await user.keyboard('t');
  expect(commands(given)).toEqual([{ kind: 'ask-turn' }]);
});

test('no letter moves the meeting on', async () => {
  const { user, given } = opened('facilitator');
  await user.keyboard('nabr');
  expect(given.filter(([{ kind }]) => ['advance', 'back', 'close', 'bring-back'].includes(kind))).toEqual([]);
});

test('the letters are listed, and can be switched off', async () => {
  const { user, given } = opened('member');
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(sheet).getByRole('row', { name: 'T Ask for a turn' })).toBeTruthy();
  await user.click(within(sheet).getByRole('switch', { name: /^Single letters act/ }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('t');
  expect(given).toEqual([]);
});

test('handing over opens its own sheet', async () => {
  const { user } = opened('facilitator');
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
  await user.keyboard('hand{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Hand over the lead' })).toBeTruthy();
});

test('a part of the room can add what can be done there', async () => {
  const ran: string[] = [];
  function Exit() {
    useRoomActions([{ id: 'exit', group: 'My turn', name: 'I may know this client', run: () => ran.push('exit') }]);
    return null;
  }
  const { Inside } = room('member', led('feedback'));
  render(
    <RoomProviders>
      <RoomActing />
      <Exit />
    </RoomProviders>,
    { wrapper: Inside },
  );
  const user = userEvent.setup();
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
  await user.keyboard('know{Enter}');
  expect(ran).toEqual(['exit']);
});

test('why something did not happen is said, and can be put away', async () => {
  const { user } = opened('member', led('feedback'), { offline: true });
  await user.keyboard('t');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^You are offline, so this did not happen/);
  await user.click(screen.getByRole('button', { name: 'Put this away' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
