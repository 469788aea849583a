import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { preparing } from '../testing/preparing.ts';

const chosen = () => document.querySelector('[data-coach-item][data-active]')?.getAttribute('data-coach-item');
const shown = () =>
  [...document.querySelectorAll('.coach-active, .coach-mark[data-active]')].map((it) => it.textContent);

test('the words in which one puts the caret are marked, and so is their card', async () => {
  const { panel, inNotes } = await preparing('How?', 'I saw Mrs. Kellerhoven.', 'Then Mrs. Osterloh.');
  await panel.findByRole('region', { name: 'Names' });
  inNotes((editor) => {
    editor.view.focus();
    editor.commands.setTextSelection(10);
  });
  await waitFor(() => expect(chosen()).toContain('kellerhoven'));
  expect(shown()).toEqual(['Mrs. Kellerhoven']);
  inNotes(({ commands }) => commands.setTextSelection(3));
  await waitFor(() => expect(chosen()).toBeUndefined());
});

test('words of the question are chosen by the caret as well', async () => {
  const { panel, question } = await preparing('Is Mrs. Kellerhoven right?', 'It rained.');
  await panel.findByRole('region', { name: 'Names' });
  question().focus();
  question().setSelectionRange(6, 6);
  document.dispatchEvent(new Event('selectionchange'));
  await waitFor(() => expect(chosen()).toContain('kellerhoven'));
  expect(shown()).toEqual(['Mrs. Kellerhoven']);
});

test('a card that has the focus shows its words in the text', async () => {
  const { panel } = await preparing('How?', 'I saw Mrs. Kellerhoven.');
  const show = await panel.findByRole('button', { name: /^Show “Mrs. Kellerhoven”/ });
  show.focus();
  await waitFor(() => expect(shown()).toEqual(['Mrs. Kellerhoven']));
});

test('below the text on a narrow page, what the caret stands in can be decided without leaving the text', async () => {
  const wide = window.matchMedia;
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('matchMedia', (query: string) => ({ ...wide(query), matches: query === '(max-width: 62em)' }));
  const { user, inNotes, notes, written } = await preparing('How?', 'I saw Mrs. Kellerhoven.');
  await screen.findByRole('region', { name: 'Names' });
  inNotes((editor) => {
    editor.view.focus();
    editor.commands.setTextSelection(10);
  });
  const bar = within(await screen.findByRole('region', { name: 'The coach asks about “Mrs. Kellerhoven”' }));
  await user.click(bar.getByRole('button', { name: 'Replace with “Person A”' }));
  await waitFor(() => expect(written()).toContain('I saw Person A.'));
  expect(document.activeElement).toBe(notes());
  expect(screen.queryByRole('region', { name: /^The coach asks about/ })).toBeNull();
});

test('F8 goes on from the caret, in the order of the text, also to words that stood before', async () => {
  const { user, panel, inNotes } = await preparing(
    'How?',
    'I saw Mrs. Kellerhoven on 14 March.',
    'Then Mrs. Osterloh, and Mrs. Kellerhoven again.',
  );
  await panel.findByRole('region', { name: 'Names' });
  inNotes((editor) => {
    editor.view.focus();
    editor.commands.setTextSelection(24);
  });
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
  for (const words of ['14 March', 'Mrs. Osterloh', 'Mrs. Kellerhoven', 'Mrs. Kellerhoven']) {
    await user.keyboard('{F8}');
    expect(focused()).toContain(`Show “${words}”`);
  }
  await user.keyboard('{Shift>}{F8}{/Shift}{Escape}');
  const { editor } = document.querySelector('.rich-text') as unknown as { editor: { state: { selection: object } } };
  expect(editor.state.selection).toMatchObject({ from: 62, to: 78 });
});
