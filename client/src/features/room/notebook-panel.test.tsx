import { copySlip } from '@casecircle/shared/document/copies.ts';
import { readEntries, readSlips, writeSlip } from '@casecircle/shared/document/entries.ts';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NotebookPanel } from './notebook-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function withSlip(phase: string) {
  const made = room('member', inPhase(phase));
  writeSlip(made.notebook, ids.slip, { kind: 'reflection', text: 'I feel sleepy', at: 1, releasedAt: null });
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
