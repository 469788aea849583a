import { readEntries, readSlips } from '@casecircle/shared/document/entries.ts';
import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Announcer } from '../../ui/announce.tsx';
import { Composer } from './composer.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function opened(who: Parameters<typeof room>[0], phase: string) {
  const made = room(who, inPhase(phase));
  render(<Composer />, { wrapper: made.Inside });
  return { ...made, user: userEvent.setup() };
}

test('a question is on the table after Ctrl+Enter, and the field is empty', async () => {
  const { table, user } = opened('member', 'questions');
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), 'How long?{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toMatchObject([
    { kind: 'question', text: 'How long?', author: ids.member, phase: 'questions', caseId: ids.case },
  ]);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
});

test('what is typed stays when the phase changes, and can be kept in the notebook', async () => {
  const { table, notebook, become, user } = opened('member', 'questions');
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), 'Half a thought');
  act(() => become(inPhase('pause')));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Half a thought');
  expect(screen.getByText(/Questions are closed now/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep in my notebook' }));
  expect(readSlips(notebook)).toMatchObject([{ kind: 'question', text: 'Half a thought', releasedAt: null }]);
  expect(readEntries(table)).toEqual([]);
});

test('a question typed before the feedback is not silently sent as something else', async () => {
  const { table, become, user } = opened('member', 'questions');
  await user.type(screen.getByRole('textbox'), 'A question');
  act(() => become(inPhase('feedback')));
  await user.type(screen.getByRole('textbox'), '{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Perspective' }));
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  expect(readEntries(table)).toMatchObject([{ kind: 'perspective', text: 'A question', phase: 'feedback' }]);
});

test('only the kinds of the running phase can be chosen', () => {
  opened('member', 'feedback');
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    'Perspective',
    'Reflection',
    'Idea',
  ]);
});

test('the presenter is offered the notebook while the others write', () => {
  opened('presenter', 'feedback');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText(/the others write and you listen/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open my notebook' })).toBeTruthy();
});

test('a pasted text that is too long is not cut off, and waits to be shortened', async () => {
  const { table, user } = opened('member', 'questions');
  await user.click(screen.getByRole('textbox'));
  await user.paste('x'.repeat(4_002));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toHaveLength(4_002);
  expect(screen.getByText(/2 characters too many/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toEqual([]);
  await user.type(screen.getByRole('textbox'), '{Backspace}{Backspace}{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toHaveLength(1);
});

test('after sharing one goes on writing where one was', async () => {
  const { user } = opened('member', 'questions');
  await user.type(screen.getByRole('textbox'), 'How long?');
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  await user.keyboard('And since when?');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('And since when?');
});

test('offline, sharing says that the words are kept until one is online', async () => {
  const { user } = opened('member', 'questions');
  render(<Announcer />, { wrapper: MantineProvider });
  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await user.type(screen.getByRole('textbox'), 'How long?{Control>}{Enter}{/Control}');
  network.mockRestore();
  expect(screen.getByText('Question kept; it goes to the group when you are online.')).toBeTruthy();
});
