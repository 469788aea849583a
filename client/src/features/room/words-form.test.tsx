import { readAnswers, readEntries, readSlips, removeEntry, writeEntry } from '@casecircle/shared/document/entries.ts';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { EntriesPanel } from './entries-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

const entryId = '99999999-9999-4999-8999-999999999999';

function opened(who: Parameters<typeof room>[0]) {
  cleanup();
  const made = room(who, inPhase('questions'));
  const said = { kind: 'question', caseId: ids.case, phase: 'questions', text: 'How long?', at: 1 } as const;
  writeEntry(made.table, ids.member, entryId, said);
  render(<EntriesPanel />, { wrapper: made.Inside });
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Your answer to|^Your words/ });
  return { ...made, user: userEvent.setup(), field };
}

test('an answer that is being written stays when the phase changes, with the focus in it, and can be kept', async () => {
  const { become, notebook, table, user, field } = opened('presenter');
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.type(field(), 'Since the');
  act(() => become(inPhase('feedback')));
  expect(document.activeElement).toBe(field());
  await user.type(field(), ' summer{Control>}{Enter}{/Control}');
  expect(readAnswers(table, ids.presenter).size).toBe(0);
  expect(screen.getByText(/Answers are closed now/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep in my notebook' }));
  expect(readSlips(notebook)).toMatchObject([{ text: 'Since the summer' }]);
  expect(screen.queryByRole('textbox', { name: /^Your answer/ })).toBeNull();
});

test('when the phase comes back, the answer goes on where it stopped', async () => {
  const { become, table, user, field } = opened('presenter');
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.type(field(), 'Since the');
  act(() => become(inPhase('feedback')));
  act(() => become(inPhase('questions')));
  await user.type(field(), ' summer{Control>}{Enter}{/Control}');
  expect([...readAnswers(table, ids.presenter).values()]).toMatchObject([{ text: 'Since the summer' }]);
});

test('a change to one’s own entry stays when the phase changes, and can be kept', async () => {
  const { become, notebook, table, user, field } = opened('member');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(field(), ' Exactly.');
  act(() => become(inPhase('pause')));
  expect(screen.getByText(/Questions are closed now/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep in my notebook' }));
  expect(readSlips(notebook)).toMatchObject([{ kind: 'question', text: 'How long? Exactly.' }]);
  expect(readEntries(table)).toMatchObject([{ text: 'How long?' }]);
});

test('a form in which nothing was written closes with its phase', async () => {
  const { become, user } = opened('member');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  act(() => become(inPhase('pause')));
  expect(screen.queryByRole('button', { name: 'Keep in my notebook' })).toBeNull();
});

test('an answer that is being written survives a reload', async () => {
  const before = opened('presenter');
  await before.user.click(screen.getByRole('button', { name: 'Answer' }));
  await before.user.type(before.field(), 'Since');
  expect(opened('presenter').field().value).toBe('Since');
});

test('an answer outlives the entry that its author removed meanwhile', async () => {
  const { notebook, table, user, field } = opened('presenter');
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.type(field(), 'Since');
  act(() => removeEntry(table, ids.member, entryId));
  await user.click(screen.getByRole('button', { name: 'Keep in my notebook' }));
  expect(readSlips(notebook)).toMatchObject([{ text: 'Since' }]);
});
