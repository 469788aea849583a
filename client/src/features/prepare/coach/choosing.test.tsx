import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
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
