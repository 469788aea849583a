import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { preparing } from '../testing/preparing.ts';

const putBack = { name: 'Put the words back' };
const replace = (words: string) => ({ name: new RegExp(`^Replace with “.+”: “${words}”$`) });

test('what was written after a replacement stays when the words are put back', async () => {
  const { user, panel, written, inNotes } = await preparing('How?', 'I saw Mrs. Kellerhoven on a walk.');
  await user.click(await panel.findByRole('button', replace('Mrs. Kellerhoven')));
  await waitFor(() => expect(written()).toBe('<paragraph>I saw Person A on a walk.</paragraph>'));
  inNotes((editor) => {
    editor.commands.insertContentAt(1, 'Today ');
    editor.commands.insertContentAt(editor.state.doc.content.size, '<p>A new paragraph.</p>');
  });
  await user.click(panel.getByRole('button', putBack));
  await waitFor(() =>
    expect(written()).toBe(
      '<paragraph>Today I saw Mrs. Kellerhoven on a walk.</paragraph><paragraph>A new paragraph.</paragraph>',
    ),
  );
});

test('it is offered no longer than the replacement stands', async () => {
  const { user, panel, inNotes, written } = await preparing('How?', 'I saw Mrs. Kellerhoven.', 'It rained.');
  await user.click(await panel.findByRole('button', replace('Mrs. Kellerhoven')));
  await panel.findByText('One finding replaced.');
  inNotes(({ commands }) => commands.setContent('<p>Brought from elsewhere.</p>'));
  await waitFor(() => expect(panel.queryByRole('button', putBack)).toBeNull());
  expect(written()).toContain('Brought from elsewhere.');
});

test('where only some of it stands, only that comes back', async () => {
  const { user, server, panel, inNotes, written } = await preparing(
    'Is Mrs. Kellerhoven right?',
    'Mrs. Kellerhoven rang.',
    'Her sister is Mrs. Osterloh.',
  );
  await user.click(await panel.findByRole('button', { name: 'Replace all 2' }));
  await panel.findByText('2 findings replaced.');
  inNotes(({ commands }) => commands.deleteRange({ from: 1, to: 'Person A'.length + 1 }));
  await user.click(panel.getByRole('button', putBack));
  await waitFor(() => expect(server.document.getText('question').toString()).toBe('Is Mrs. Kellerhoven right?'));
  expect(written()).toBe('<paragraph> rang.</paragraph><paragraph>Her sister is Mrs. Osterloh.</paragraph>');
});

test('Ctrl+Z in the panel takes the acts there back, one after the other', async () => {
  const { user, panel, written } = await preparing(
    'How?',
    'I saw Mrs. Kellerhoven.',
    'Mrs. Osterloh and the Quorvale.',
  );
  await user.click(await panel.findByRole('button', replace('Mrs. Kellerhoven')));
  await user.click(panel.getByRole('button', { name: '“Quorvale” is not identifying' }));
  await panel.findByText('One finding kept as not identifying.');
  await user.keyboard('{Control>}z{/Control}');
  expect(await panel.findByRole('button', { name: '“Quorvale” is not identifying' })).toBeTruthy();
  expect(written()).not.toContain('Kellerhoven');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(written()).toContain('I saw Mrs. Kellerhoven.'));
});

test('Ctrl+Z in the question takes back what was typed and what was replaced there', async () => {
  const { user, panel, question } = await preparing('Is Mrs. Kellerhoven right?', 'It rained.');
  await user.click(await panel.findByRole('button', replace('Mrs. Kellerhoven')));
  await waitFor(() => expect(question().value).toBe('Is Person A right?'));
  await user.click(question());
  // In one go: letters typed slowly are steps of their own.
  await user.paste(' Why');
  await user.keyboard('{Control>}z{/Control}');
  expect(question().value).toBe('Is Person A right?');
  await user.keyboard('{Control>}z{/Control}');
  expect(question().value).toBe('Is Mrs. Kellerhoven right?');
  expect(panel.queryByRole('button', putBack)).toBeNull();
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(question().value).toBe('Is Person A right?');
});

test('after all was replaced the focus is where one goes on: at what is left, or at the panel', async () => {
  const { user, panel } = await preparing('How?', 'Mrs. Kellerhoven and Mrs. Osterloh saw the Quorvale.');
  await user.click(await panel.findByRole('button', { name: 'Replace all 2' }));
  await waitFor(() => expect(panel.queryByText('Mrs. Osterloh')).toBeNull());
  const left = panel.getByRole('button', { name: /^Show “Quorvale”/ });
  expect(document.activeElement).toBe(left);
  await user.click(panel.getByRole('button', { name: '“Quorvale” is not identifying' }));
  await panel.findByText(/^Nothing to ask about/);
  expect(document.activeElement).toBe(panel.getByRole('heading', { name: 'The coach' }));
});

test('Escape leads from the panel’s heading back to where one wrote', async () => {
  const { user, panel, question, notes } = await preparing('How?', 'It rained.');
  await panel.findByText(/^Nothing to ask about/);
  panel.getByRole('heading', { name: 'The coach' }).focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(notes()));
  await user.click(question());
  panel.getByRole('heading', { name: 'The coach' }).focus();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(question());
});

test('it counts what can be replaced as it counts what is to change', async () => {
  const { panel } = await preparing('How?', 'Mrs. Kellerhoven, Mrs. Osterloh. Mrs. Kellerhoven rang.');
  await panel.findByText('2 to change. It can be wrong; you decide.');
  expect(panel.getByRole('button', { name: 'Replace all 2' })).toBeTruthy();
  expect(screen.getByText(/^The coach still asks: 2 to change\./)).toBeTruthy();
});

test('after an act on a card one goes on down the list, after F8 on in the text', async () => {
  const { user, panel } = await preparing('How?', 'Mrs. Osterloh on 14 March. Mrs. Kellerhoven, on 3 May.');
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
  await user.click(await panel.findByRole('button', replace('Mrs. Osterloh')));
  expect(focused()).toContain('Show “Mrs. Kellerhoven”');
  await user.keyboard('{Control>}z{/Control}{Escape}');
  await panel.findByRole('button', replace('Mrs. Osterloh'));
  await user.keyboard('{F8}{F8}');
  while (!focused().includes('Osterloh')) await user.keyboard('{F8}');
  await user.click(panel.getByRole('button', replace('Mrs. Osterloh')));
  expect(focused()).toContain('Show “14 March”');
});
