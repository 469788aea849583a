import { draftRoots } from '@casecircle/shared/document/roots.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, viewFor } from '../testing/open-page.ts';
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
  expect(dialog.getByText('Names: 1')).toBeTruthy();
  expect(dialog.getByText('Dates: 1')).toBeTruthy();
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

test('nothing goes in when it is left', async () => {
  const { user, notes } = await bringing(new File(['She wept.'], 'a.txt'));
  await user.click((await sheet()).getByRole('button', { name: 'Leave it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(notes()).not.toContain('wept');
});

test('Markdown keeps its lists and leaves its pictures, links and HTML out', async () => {
  const words =
    '# Session\n\n- one\n- **two**\n\n![her](http://a.example/b.png) [a site](http://c.example)\n\n<img src=x onerror=alert(1)>';
  const { user, notes } = await bringing(new File([words], 'a.md'));
  await user.click((await sheet()).getByRole('button', { name: /^Put in/ }));
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
  [
    'letters of another encoding',
    () => new File([new Uint8Array([0x47, 0xfc, 0x6e])], 'a.txt'),
    /^The letters of this file/,
  ],
])('%s is refused in a sentence, and nothing goes in', async (_, file, words) => {
  const { notes } = await bringing(file());
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(notes()).not.toContain('word');
});
