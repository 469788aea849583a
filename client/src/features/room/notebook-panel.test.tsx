import { copySlip } from '@casecircle/shared/document/copies.ts';
import { readEntries, readSlips, type SlipValue, writeSlip } from '@casecircle/shared/document/entries.ts';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NotebookPanel } from './notebook-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function withSlip(phase: string, slip: Partial<SlipValue> = {}, formatId?: string) {
  const made = room('member', inPhase(phase, formatId));
  writeSlip(made.notebook, ids.slip, { kind: 'reflection', text: 'I feel sleepy', at: 1, releasedAt: null, ...slip });
  render(<NotebookPanel />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('a new slip goes into the notebook and nowhere else', async () => {
  const { notebook, table, user } = withSlip('feedback');
  await user.type(screen.getByRole('textbox', { name: 'New slip, a reflection' }), 'Mine alone');
  await user.click(screen.getByRole('button', { name: 'Keep the slip' }));
  expect(readSlips(notebook).map(({ text }) => text)).toContain('Mine alone');
  expect(readEntries(table)).toEqual([]);
});

test('sharing asks first, and Keep as it is shares nothing', async () => {
  const { given, user } = withSlip('feedback');
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  expect(await screen.findByText(/with your name on it/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep as it is' }));
  expect(given).toEqual([]);
});

test('a confirmed release asks the server for exactly this slip', async () => {
  const { given, user } = withSlip('feedback');
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  await user.click(await screen.findByRole('button', { name: 'Share it now' }));
  await waitFor(() => expect(given).toEqual([[{ kind: 'release', slipId: ids.slip, as: 'reflection' }, 1]]));
});

test('a released slip is marked and can no longer be shared, changed or thrown away', () => {
  const { notebook, table } = withSlip('feedback');
  const of = {
    author: ids.member,
    slipId: ids.slip,
    as: 'reflection',
    caseId: ids.case,
    phase: 'feedback',
    now: 2,
  } as const;
  act(() => void copySlip(notebook, table, of));
  expect(screen.getByText('Shared with the group')).toBeTruthy();
  for (const name of ['Share with the group', 'Edit', 'Throw away']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});

test('in a phase that does not open its kind, a slip says when it can be shared', () => {
  withSlip('questions');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Share with the group' }).disabled).toBe(true);
  expect(screen.getByText('You can share it in: Feedback, How we worked.')).toBeTruthy();
});

test('a slip says that only its author can read it, until they show it to the facilitator by name', async () => {
  const { given, notebook, user } = withSlip('questions');
  expect(screen.getByText('Only you can read it.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show the facilitator' }));
  expect(await screen.findByText(/Fee will read this slip with your name on it, and nobody else/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show it now' }));
  await waitFor(() => expect(given).toEqual([[{ kind: 'show-facilitators', slipId: ids.slip }, 1]]));
  act(() =>
    writeSlip(notebook, ids.slip, { kind: 'reflection', text: 'I feel sleepy', at: 1, releasedAt: null, shownAt: 2 }),
  );
  expect(screen.getByText(/The facilitator \(Fee\) can read it, as it was when you showed it/)).toBeTruthy();
});

test('editing a slip keeps what was said about it and how far it went', async () => {
  const { notebook, user } = withSlip('questions', { sense: 'body', shownAt: 2 });
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: 'The slip' }), ' now{Control>}{Enter}{/Control}');
  expect(readSlips(notebook)).toMatchObject([{ text: 'I feel sleepy now', sense: 'body', shownAt: 2 }]);
});

test('after the release nothing pretends that it can be taken back', () => {
  withSlip('feedback', { releasedAt: 2 });
  expect(screen.getByText(/Whoever is here may have read it already, so it cannot be taken back/)).toBeTruthy();
});

test('an author finds the words that a facilitator took from the table', () => {
  withSlip('feedback', { blankedAt: 2 });
  expect(screen.getByText(/A facilitator took it from the table for everyone/)).toBeTruthy();
  expect(screen.getByText('I feel sleepy')).toBeTruthy();
});

test('a slip can be chosen for the reveal that is still to come, if its kind appears in it', async () => {
  const { notebook, user } = withSlip('incident', { kind: 'idea' }, 'incident-method');
  await user.click(screen.getByRole('checkbox', { name: 'Put on the table at the reveal' }));
  expect(readSlips(notebook)).toMatchObject([{ offered: ids.case }]);
});

test.each([
  ['of another kind', 'position', 'reflection'],
  ['after the reveal', 'discussion', 'idea'],
] as const)('a slip %s has no place at the reveal', (_what, phase, kind) => {
  withSlip(phase, { kind }, 'incident-method');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
