import { readAnswers, readEntries, writeEntry } from '@casecircle/shared/document/entries.ts';
import { entryName } from '@casecircle/shared/document/roots.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { EntriesPanel } from './entries-panel.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

const entryId = '99999999-9999-4999-8999-999999999999';
const name = entryName({ author: ids.member, id: entryId });

function withEntry(who: Parameters<typeof room>[0], phase: string, kind: 'question' | 'perspective' = 'perspective') {
  const made = room(who, inPhase(phase));
  writeEntry(made.table, ids.member, entryId, {
    kind,
    caseId: ids.case,
    phase: 'feedback',
    text: 'Wait longer',
    at: 1,
  });
  render(<EntriesPanel />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('the presenter marks feedback, and pressing the mark again takes it back', async () => {
  const { table, user } = withEntry('presenter', 'pause');
  await user.click(screen.getByRole('button', { name: 'Helps' }));
  expect(readAnswers(table, ids.presenter).get(name)).toMatchObject({ mark: 'helps' });
  await user.click(screen.getByRole('button', { name: 'Helps' }));
  expect(readAnswers(table, ids.presenter).get(name)?.mark).toBeUndefined();
});

test('an answer keeps the mark that was there', async () => {
  const { table, user } = withEntry('presenter', 'response');
  await user.click(screen.getByRole('button', { name: 'Later' }));
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.type(screen.getByRole('textbox', { name: /Your answer to/ }), 'Yes{Control>}{Enter}{/Control}');
  expect(readAnswers(table, ids.presenter).get(name)).toMatchObject({ mark: 'later', text: 'Yes' });
});

test('a mark stays with the entry it was given to, also when somebody borrowed its id', async () => {
  const { table, user } = withEntry('presenter', 'pause');
  const said = { kind: 'perspective', caseId: ids.case, phase: 'feedback', text: 'Cruel words', at: 2 } as const;
  act(() => writeEntry(table, ids.facilitator, entryId, said));
  const card = (author: string) => within(screen.getByRole('listitem', { name: `Perspective by ${author}` }));
  await user.click(card('Ben').getByRole('button', { name: 'Helps' }));
  expect(card('Ben').getByRole('button', { name: 'Helps', pressed: true })).toBeTruthy();
  expect(card('Fee').getByRole('button', { name: 'Helps', pressed: false })).toBeTruthy();
});

test('members see no marks to press', () => {
  withEntry('member', 'pause');
  expect(screen.queryByRole('button', { name: 'Helps' })).toBeNull();
});

test('authors change their own entry while the phase lets them, and nobody else’s', async () => {
  const { table, user } = withEntry('member', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const field = screen.getByRole('textbox', { name: 'Your words' });
  await user.clear(field);
  await user.type(field, 'Wait a little{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toMatchObject([{ text: 'Wait a little', author: ids.member }]);
});

test('others cannot edit it', () => {
  withEntry('facilitator', 'feedback');
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('a form that closes gives the focus back to what opened it', async () => {
  const { user } = withEntry('member', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: 'Your words' }), ' please{Control>}{Enter}{/Control}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
});

test('after removing the last entry the focus is where one writes another', async () => {
  const { user } = withEntry('member', 'feedback');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove it' }));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Entries' }).contains(document.activeElement)).toBe(true),
  );
});

test('the presenter is told beside the marks who sees them', () => {
  withEntry('presenter', 'pause');
  expect(screen.getByRole('group', { name: 'What you make of it; everyone here sees it' })).toBeTruthy();
});
