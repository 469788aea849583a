import { returnPhase } from '@casecircle/shared/domain/meeting/return.ts';
import type { Turns } from '@casecircle/shared/domain/meeting/turns.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PhasePrompt } from './phase-prompt.tsx';
import { SpeakingOrder } from './speaking-order.tsx';
import { ids, inPhase, person, room, view } from './testing/room-for-tests.tsx';

const eve = person('99999999-9999-4999-8999-999999999999', 'Eve', 'member');
const four = { view: { people: [...view.people, eve] } };
const all = four.view.people.map(({ id }) => id);

function opened(who: Parameters<typeof room>[0], turns: Partial<Turns> = {}, present: readonly string[] = all) {
  const meeting = { ...inPhase('feedback'), lead: ids.facilitator };
  const made = room(who, { ...meeting, turns: { ...meeting.turns, ...turns } }, { ...four, present });
  render(<SpeakingOrder />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

const turnsShown = (round = 1) =>
  within(screen.getByRole('list', { name: `Turns of round ${round}` }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('the round says who spoke, who speaks, who is next and who passed, and leaves the presenter out', () => {
  opened('facilitator', { speaking: ids.member, passed: [eve.id] });
  expect(turnsShown()).toEqual(['Ben has the floor', 'You next', 'Eve passed']);
});

test('whoever leads comes last, and gives the floor to the next', async () => {
  const { user } = opened('facilitator');
  expect(turnsShown()).toEqual(['Ben next', 'Eve', 'You']);
  await user.click(screen.getByRole('button', { name: 'Give the floor to Ben' }));
  expect(turnsShown()).toEqual(['Ben has the floor', 'Eve next', 'You']);
});

test('who is done gives the floor on by themselves', async () => {
  const { user, given } = opened('member', { speaking: ids.member });
  expect(turnsShown()[0]).toBe('Your turn');
  await user.click(screen.getByRole('button', { name: 'I am done' }));
  expect(given.map(([command]) => command)).toEqual([{ kind: 'next-turn' }]);
  expect(turnsShown()).toEqual(['You have spoken', 'Eve has the floor', 'Fee next']);
});

test('asking comes before the circle, and passing is offered without a reason', async () => {
  const { user } = opened('member', { speaking: eve.id });
  await user.click(screen.getByRole('button', { name: 'Pass' }));
  expect(turnsShown()).toEqual(['Eve has the floor', 'Fee next', 'You passed']);
  await user.click(screen.getByRole('button', { name: 'Ask for a turn' }));
  expect(turnsShown()).toEqual(['Eve has the floor', 'You next', 'Fee']);
});

test('when everybody has had a turn, that is said and the round can be ended', async () => {
  const { user } = opened('facilitator', { speaking: ids.facilitator, had: [ids.member, eve.id] });
  await user.click(screen.getByRole('button', { name: 'End the round' }));
  expect(screen.getByText('Everybody has had a turn.')).toBeTruthy();
  expect(turnsShown(2)).toEqual(['Ben next', 'Eve', 'You']);
});

test('whoever comes late is in the round, whoever lost the connection while speaking is said to be away', () => {
  const away = { speaking: ids.member };
  const { become } = opened('facilitator', away, [ids.facilitator, eve.id]);
  expect(turnsShown()).toEqual(['Ben has the floor, away', 'Eve next', 'You']);
  act(() => become({ ...inPhase('feedback'), lead: ids.facilitator }));
  expect(turnsShown()).toEqual(['Eve next', 'You']);
});

test('the silenced presenter asks to be brought back, and can wait after all', async () => {
  const { user, given } = opened('presenter');
  await user.click(screen.getByRole('button', { name: 'Bring me back' }));
  expect(screen.getByText(/Whoever leads knows/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I can wait after all' }));
  expect(given.map(([command]) => command)).toEqual([
    { kind: 'bring-me-back', wish: true },
    { kind: 'bring-me-back', wish: false },
  ]);
});

test('in silence everybody can say that they have finished, and sees how many have, not who', async () => {
  const made = room('member', { ...inPhase('pause'), ready: [] }, four);
  render(<SpeakingOrder />, { wrapper: made.Inside });
  expect(screen.getByText('0 of 3 ready')).toBeTruthy();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'I have finished' }));
  expect(screen.getByText('1 of 3 ready')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Not yet after all' }));
  expect(screen.getByText('0 of 3 ready')).toBeTruthy();
  expect(screen.queryByText(/Eve/)).toBeNull();
});

test('a return belongs to the one who comes back to their case', () => {
  const back = { of: 'opening', ...returnPhase } as const;
  const meeting = inPhase('request');
  const returns = [{ person: ids.member, from: view.id, outcome: null }];
  const made = room('member', { ...meeting, phases: [back, ...meeting.phases], returns });
  render(
    <>
      <PhasePrompt />
      <SpeakingOrder />
    </>,
    { wrapper: made.Inside },
  );
  expect(screen.getByRole('heading', { name: 'Return: Ben' })).toBeTruthy();
  expect(screen.getByText(/^Say what became of your last case/)).toBeTruthy();
  expect(screen.getByText('You have the floor in this phase')).toBeTruthy();
});
