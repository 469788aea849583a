import { writeSlip } from '@casecircle/shared/document/entries.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NotebookPanel } from './notebook-panel.tsx';
import { TakenBackNote } from './taken-back-note.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

test('an author reads that their words were taken from the table, until they know', async () => {
  const { Inside, notebook } = room('member', inPhase('feedback'));
  const { unmount } = render(<TakenBackNote />, { wrapper: Inside });
  expect(screen.queryByText(/took something of yours/)).toBeNull();
  const slip = { kind: 'idea', text: 'Her name is Anna', at: 1, releasedAt: null } as const;
  act(() => writeSlip(notebook, ids.slip, { ...slip, blankedAt: 2 }));
  expect(screen.getByText(/Your words are kept in your notebook/)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'I know' }));
  expect(screen.queryByText(/took something of yours/)).toBeNull();
  unmount();
  render(<TakenBackNote />, { wrapper: Inside });
  expect(screen.queryByText(/took something of yours/)).toBeNull();
});

test('an author of whose entry only words were blanked reads just that, and cannot share them', async () => {
  const { Inside, notebook } = room('member', inPhase('feedback'));
  writeSlip(notebook, ids.slip, {
    kind: 'reflection',
    text: 'Anna Keller',
    at: 1,
    releasedAt: null,
    blankedAt: 2,
    onlyWords: true,
  });
  render(
    <>
      <TakenBackNote />
      <NotebookPanel />
    </>,
    { wrapper: Inside },
  );
  expect(screen.getByText(/^A facilitator blanked words in what you wrote/)).toBeTruthy();
  const kept = within(screen.getByRole('listitem', { name: 'Blanked words: Anna Keller' }));
  expect(kept.getAllByRole('button').map((button) => button.textContent)).toEqual(['Throw away']);
});
