import { readTakeaways } from '@casecircle/shared/document/entries.ts';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TakeawaysPanel } from './takeaways-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';
import { addTakeaway } from './use-takeaways.ts';

test('the presenter writes several takeaways and one intention, which a later one replaces', async () => {
  const { Inside, table } = room('presenter', inPhase('response'));
  const user = userEvent.setup();
  render(<TakeawaysPanel />, { wrapper: Inside });
  const line = screen.getByRole('textbox', { name: 'Something that helps' });
  await user.type(line, 'Wait{Control>}{Enter}{/Control}');
  await user.type(line, 'Breathe{Control>}{Enter}{/Control}');
  await user.type(screen.getByRole('textbox', { name: /One intention/ }), 'Ask her');
  await user.click(screen.getByRole('button', { name: 'Set the intention' }));
  await user.click(screen.getByRole('button', { name: 'Put it differently' }));
  await user.type(screen.getByRole('textbox', { name: /One intention/ }), ' once');
  await user.click(screen.getByRole('button', { name: 'Set the intention' }));
  const kept = readTakeaways(table).map(({ kind, text }) => `${kind}: ${text}`);
  expect(kept.toSorted()).toEqual(['intention: Ask her once', 'takeaway: Breathe', 'takeaway: Wait']);
});

test('others see what arrives and cannot write', () => {
  const { Inside, table } = room('member', inPhase('response'));
  addTakeaway(table, ids.presenter, 'Wait', 1);
  addTakeaway(table, ids.member, 'Not mine to take', 2);
  render(<TakeawaysPanel />, { wrapper: Inside });
  expect(screen.getByText('Wait')).toBeTruthy();
  expect(screen.queryByText('Not mine to take')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('whoever writes takeaways is told who sees them', () => {
  const { Inside } = room('presenter', inPhase('response'));
  render(<TakeawaysPanel />, { wrapper: Inside });
  expect(screen.getByText(/Everyone here sees what you write down/)).toBeTruthy();
});

test('Enter adds a takeaway, Shift+Enter begins another line', async () => {
  const { Inside, table } = room('presenter', inPhase('response'));
  render(<TakeawaysPanel />, { wrapper: Inside });
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Something that helps' }),
    'Wait{Shift>}{Enter}{/Shift}Breathe{Enter}',
  );
  expect(readTakeaways(table)).toMatchObject([{ text: 'Wait\nBreathe' }]);
});

test('whoever sets an intention is told that the next meeting comes back to it', () => {
  const { Inside } = room('presenter', inPhase('response'));
  render(<TakeawaysPanel />, { wrapper: Inside });
  expect(screen.getByText(/The next meeting you come to begins with it/)).toBeTruthy();
});

test('after the last case each presenter takes along their own', async () => {
  const meeting = inPhase('process');
  const [first] = meeting.cases;
  const cases = [first, { ...first, caseId: ids.slip, presenter: ids.member }] as const;
  const { Inside, table } = room('member', { ...meeting, cases, stage: { kind: 'closing', since: 1 } });
  addTakeaway(table, ids.presenter, 'Wait', 1);
  render(<TakeawaysPanel />, { wrapper: Inside });
  const anas = within(screen.getByRole('region', { name: 'Takeaways of Ana' }));
  expect(anas.getByText('Wait')).toBeTruthy();
  expect(anas.queryByRole('textbox')).toBeNull();
  const mine = within(screen.getByRole('region', { name: 'Takeaways' }));
  await userEvent.type(mine.getByRole('textbox', { name: 'Something that helps' }), 'Breathe{Enter}');
  expect(readTakeaways(table).filter(({ author }) => author === ids.member)).toMatchObject([{ text: 'Breathe' }]);
});
