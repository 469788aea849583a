import { readEntries, readSlips } from '@casecircle/shared/document/entries.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { MantineProvider } from '@mantine/core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Announcer } from '../../ui/announce.tsx';
import { Composer } from './composer.tsx';
import { ids, inPhase, room } from './testing/room-for-tests.tsx';

function opened(who: Parameters<typeof room>[0], phase: string, formatId?: string, change: Partial<Meeting> = {}) {
  const made = room(who, { ...inPhase(phase, formatId), ...change });
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

test('a reflection is kept for oneself first, and only the other button gives it to the group', async () => {
  const { table, notebook, user } = opened('member', 'feedback');
  await user.click(screen.getByRole('radio', { name: 'Reflection' }));
  expect(screen.getByText('Only you, until you decide otherwise.')).toBeTruthy();
  await user.type(screen.getByRole('textbox'), 'My jaw is set{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toEqual([]);
  expect(readSlips(notebook)).toMatchObject([{ kind: 'reflection', text: 'My jaw is set', releasedAt: null }]);
  await user.click(screen.getByRole('radio', { name: 'Reflection' }));
  await user.type(screen.getByRole('textbox'), 'Said aloud');
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  expect(readEntries(table)).toMatchObject([{ kind: 'reflection', text: 'Said aloud' }]);
});

test('a perspective says who will read it, and can be kept for oneself as well', async () => {
  const { table, notebook, user } = opened('member', 'feedback');
  expect(screen.getByText('The group reads it once you share it.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Your perspective' }), 'Not yet');
  await user.click(screen.getByRole('button', { name: 'Keep for me' }));
  expect(readEntries(table)).toEqual([]);
  expect(readSlips(notebook)).toMatchObject([{ kind: 'perspective', text: 'Not yet' }]);
});

test('what is kept for oneself does not vanish without a word', async () => {
  const { user } = opened('member', 'feedback');
  await user.type(screen.getByRole('textbox', { name: 'Your perspective' }), 'Not yet');
  await user.click(screen.getByRole('button', { name: 'Keep for me' }));
  expect(screen.getByText('Kept in your notebook.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open my notebook' })).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Your perspective' }), 'More');
  expect(screen.queryByText('Kept in your notebook.')).toBeNull();
});

test('a reflection carries where it was noticed and through which lens, and a tag can be taken back', async () => {
  const { table, user } = opened('member', 'feedback');
  await user.click(screen.getByRole('radio', { name: 'Reflection' }));
  await user.click(screen.getByRole('button', { name: 'Body' }));
  expect(screen.getByText(/What do you notice in your body/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Image' }));
  await user.click(screen.getByRole('button', { name: /Through a lens/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: /Between us here/ }));
  await user.type(screen.getByRole('textbox'), 'A closed door');
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  expect(readEntries(table)).toMatchObject([{ sense: 'image', lens: 'supervision' }]);
  await user.click(screen.getByRole('radio', { name: 'Reflection' }));
  expect(screen.getByRole('button', { name: 'Image', pressed: false })).toBeTruthy();
});

test('a question is clarifying or probing where its author says so', async () => {
  const { table, user } = opened('member', 'questions');
  await user.click(screen.getByRole('button', { name: 'Probing' }));
  await user.type(screen.getByRole('textbox'), 'What for?{Control>}{Enter}{/Control}');
  await user.type(screen.getByRole('textbox'), 'When?{Control>}{Enter}{/Control}');
  expect(readEntries(table).map(({ text, asks }) => [text, asks])).toEqual(
    expect.arrayContaining([
      ['What for?', 'probing'],
      ['When?', undefined],
    ]),
  );
});

test('a perspective from a seat begins with the seat and carries it', async () => {
  const seats = { [ids.member]: 'client' };
  const { table, user } = opened('member', 'feedback', 'structured-peer-group', { seats });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your perspective' });
  expect(field.placeholder).toBe('As the client, I…');
  await user.type(field, 'As the client, I wait{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toMatchObject([{ kind: 'perspective', seat: 'client' }]);
});

test('while all write alone, words go into the notebook only, and the author chooses for the reveal', async () => {
  const { table, notebook, user } = opened('member', 'position', 'incident-method');
  const before = Y.encodeStateVector(table);
  expect(screen.getByText('Only you. Nobody sees that or how much you write.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Share with the group' })).toBeNull();
  await user.type(screen.getByRole('textbox'), 'I would wait{Control>}{Enter}{/Control}');
  await user.type(screen.getByRole('textbox'), 'I would ask');
  await user.click(screen.getByRole('button', { name: 'Keep it for the reveal' }));
  const chosen = () => readSlips(notebook).filter(({ offered }) => offered === ids.case);
  expect(chosen()).toMatchObject([{ kind: 'idea', text: 'I would ask' }]);
  const item = within(screen.getByText('I would wait').closest('li') as HTMLElement);
  await user.click(item.getByRole('checkbox', { name: 'Put on the table at the reveal' }));
  expect(chosen()).toHaveLength(2);
  await user.click(item.getByRole('checkbox', { name: 'Put on the table at the reveal' }));
  expect(chosen()).toHaveLength(1);
  expect(Y.encodeStateVector(table)).toEqual(before);
});

test('whoever is in the middle of a sentence when the reveal begins goes on in the same field', async () => {
  const { become, user } = opened('member', 'position', 'incident-method');
  await user.type(screen.getByRole('textbox'), 'I would');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  act(() => become(inPhase('reveal', 'incident-method')));
  expect(document.activeElement).toBe(field);
  await user.keyboard(' ask');
  expect(field.value).toBe('I would ask');
});

test('words begun while all write alone are kept first also once the reveal has begun', async () => {
  const { table, notebook, become, user } = opened('member', 'position', 'incident-method');
  await user.type(screen.getByRole('textbox'), 'I would');
  act(() => become(inPhase('reveal', 'incident-method')));
  await user.type(screen.getByRole('textbox'), ' wait{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toEqual([]);
  expect(readSlips(notebook)).toMatchObject([{ kind: 'idea', text: 'I would wait' }]);
  await user.type(screen.getByRole('textbox'), 'For all{Control>}{Enter}{/Control}');
  expect(readEntries(table)).toMatchObject([{ kind: 'idea', text: 'For all' }]);
});

test('a presenter who reveals nothing is offered no place at the reveal', async () => {
  const { user } = opened('presenter', 'position', 'incident-method');
  await user.type(screen.getByRole('textbox'), 'Today I see it differently');
  expect(screen.getByRole('button', { name: 'Keep for me' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Keep it for the reveal' })).toBeNull();
});

test.each(['questions', 'feedback'])('an observer reads along in %s, with a notebook and no composer', (phase) => {
  opened('observer', phase);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText(/you read the table and keep a notebook/)).toBeTruthy();
});

test('whoever takes turns in a phase without writing is not told to listen', () => {
  opened('member', 'reading', 'incident-method');
  expect(screen.getByText(/This phase is for speaking/)).toBeTruthy();
});

test('the presenter listens while the others read out, and has the floor to tell what was done', () => {
  const { become } = opened('presenter', 'reading', 'incident-method');
  expect(screen.getByText(/In this phase you listen/)).toBeTruthy();
  act(() => become(inPhase('incident', 'incident-method')));
  expect(screen.getByText(/You have the floor/)).toBeTruthy();
});
