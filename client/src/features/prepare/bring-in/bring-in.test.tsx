import { draftRoots } from '@casecircle/shared/document/roots.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, viewFor } from '../testing/open-page.ts';
import { preparing } from '../testing/preparing.ts';
import { wordFile } from './testing/word-file.ts';

async function bringing(file: File) {
  const { user, server } = await openPage(viewFor('case'));
  const input = await screen.findByLabelText('A file with case notes');
  // As somebody does who lets the chooser show all files.
  fireEvent.change(input, { target: { files: [file] } });
  const notes = () => server.document.getXmlFragment(draftRoots.notes).toString();
  return { user, notes };
}

const sheet = async () => within(await screen.findByRole('dialog', { name: 'Bring in a file' }, { timeout: 10_000 }));

test('a text file goes in only after the coach has said what it would ask about', async () => {
  const { user, notes } = await bringing(new File(['Mrs. Kellerhoven rang.\n\nOn 14 March she wept.'], 'a.txt'));
  const dialog = await sheet();
  expect(dialog.getByText(/^8 words for your case notes/)).toBeTruthy();
  const names = within(dialog.getByRole('region', { name: 'Names' }));
  expect(names.getByRole('listitem').textContent).toBe('Mrs. Kellerhoven → Person A');
  expect(within(dialog.getByRole('region', { name: 'Dates' })).getByText('14 March')).toBeTruthy();
  expect(notes()).not.toContain('Kellerhoven');
  await user.click(dialog.getByRole('button', { name: 'Put in as it is' }));
  await waitFor(() => expect(notes()).toContain('Kellerhoven'));
  expect(notes()).toContain('On 14 March she wept.');
});

test('it goes in with everything replaced where one wants that', async () => {
  const { user, notes } = await bringing(new File(['Mrs. Kellerhoven rang on 14 March.'], 'a.txt'));
  await user.click((await sheet()).getByRole('button', { name: 'Put in with all of it replaced' }));
  await waitFor(() => expect(notes()).toContain('Person A rang on [first date].'));
  expect(notes()).not.toContain('Kellerhoven');
});

test('nobody in it gets the letter of somebody in the draft', async () => {
  const { panel } = await preparing('How do I stay with Mrs. Osterloh?', 'She wept.');
  await panel.findByText(/^1 to /);
  const file = new File(['Mrs. Kellerhoven rang.'], 'a.txt');
  fireEvent.change(screen.getByLabelText('A file with case notes'), { target: { files: [file] } });
  const names = within((await sheet()).getByRole('region', { name: 'Names' }));
  expect(names.getByRole('listitem').textContent).toBe('Mrs. Kellerhoven → Person B');
});

test('nothing goes in when it is left', async () => {
  const { user, notes } = await bringing(new File(['She wept.'], 'a.txt'));
  await user.click((await sheet()).getByRole('button', { name: 'Leave it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(notes()).not.toContain('wept');
});

test.each([
  ['in UTF-8', [0xc3, 0xbc]],
  ['as Windows writes it', [0xfc]],
])('letters %s are read as they are', async (_, letter) => {
  const bytes = new Uint8Array([0x47, ...letter, 0x6e, 0x20, 0x77, 0x65, 0x70, 0x74]);
  const { user, notes } = await bringing(new File([bytes], 'a.txt'));
  await user.click((await sheet()).getByRole('button', { name: /^Put in(?: as it is)?$/ }));
  await waitFor(() => expect(notes()).toContain('Gün wept'));
});

test('each cell of a table is a line of its own', async () => {
  const { user, notes } = await bringing(
    new File(['| Her dog | a poodle |\n|---|---|\n| Her cat | **grey** |'], 'a.md'),
  );
  await user.click((await sheet()).getByRole('button', { name: /^Put in(?: as it is)?$/ }));
  await waitFor(() =>
    expect(notes()).toBe(
      ['Her dog', 'a poodle', 'Her cat', '<bold>grey</bold>']
        .map((words) => `<paragraph>${words}</paragraph>`)
        .join(''),
    ),
  );
});

test('whoever leaves it is back at its button, whoever takes it in the notes, and a refusal loses nobody', async () => {
  const { user } = await bringing(new File(['She wept.'], 'a.txt'));
  const button = screen.getByRole('button', { name: 'Bring in a file' });
  await sheet();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(button);
  const input = screen.getByLabelText('A file with case notes');
  fireEvent.change(input, { target: { files: [new File([''], 'a.txt')] } });
  await screen.findByRole('alert');
  expect(document.activeElement).toBe(button);
  fireEvent.change(input, { target: { files: [new File(['She wept.'], 'a.txt')] } });
  await user.click((await sheet()).getByRole('button', { name: 'Put in' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Case notes' })));
});

test('Markdown keeps its lists and leaves its pictures, links and HTML out', async () => {
  const words =
    '# Session\n\n- one\n- **two**\n\n![her](http://a.example/b.png) [a site](http://c.example)\n\n<img src=x onerror=alert(1)>';
  const { user, notes } = await bringing(new File([words], 'a.md'));
  await user.click((await sheet()).getByRole('button', { name: /^Put in(?: as it is)?$/ }));
  await waitFor(() => expect(notes()).toContain('<bulletlist>'));
  expect(notes()).toContain('<bold>two</bold>');
  expect(notes()).not.toMatch(/example|href/);
});

test('a Word file brings its words, without what was deleted or commented', async () => {
  const { user, notes } = await bringing(await wordFile());
  await user.click((await sheet()).getByRole('button', { name: 'Put in' }));
  await waitFor(() => expect(notes()).toContain('She keeps bees.'));
  expect(notes()).not.toMatch(/struck out|a remark/);
});

test.each([
  ['a PDF', () => new File(['%PDF-1.7 …'], 'a.pdf'), /^This is a PDF/],
  ['another kind', () => new File(['words'], 'a.rtf'), /^Only \.docx, \.md and \.txt/],
  [
    'a Word file with a password',
    () => new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'a.docx'),
    /^This is an old Word file or one with a password/,
  ],
  ['a damaged Word file', () => new File(['PK nothing'], 'a.docx'), /^This file could not be read/],
  ['an empty file', () => new File([''], 'a.txt'), /^There are no words/],
  ['blanks alone', () => new File([' \n \n'], 'a.txt'), /^There are no words/],
  ['a large file', () => new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'a.txt'), /larger than 2 MB/],
  ['a long text', () => new File(['word '.repeat(12_001)], 'a.txt'), /^This is more than 60,000 characters/],
  ['a text far too long to be read', () => new File([' '.repeat(240_001)], 'a.md'), /^This is more than 60,000/],
  ['what is no text', () => new File([new Uint8Array([0x47, 0x02, 0xfc, 0x00])], 'a.txt'), /^There is more than text/],
])('%s is refused in a sentence, and nothing goes in', async (_, file, words) => {
  const { notes } = await bringing(file());
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(notes()).not.toContain('word');
});
