import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { RichTextEditor } from './rich-text-editor.tsx';
import { fromElsewhere, notesWith, paragraph } from './testing/rich-text.tsx';

/** What the server has of a text: a copy without anything that is done to the page's copy later. */
function copyOf(notes: Y.XmlFragment): Y.XmlFragment {
  const copy = new Y.Doc();
  if (notes.doc) Y.applyUpdate(copy, Y.encodeStateAsUpdate(notes.doc));
  return copy.getXmlFragment('notes');
}

function openOn(notes: Y.XmlFragment) {
  const screenOn = (fragment: Y.XmlFragment) => (
    <MantineProvider env="test">
      <RichTextEditor fragment={fragment} label="Notes" placeholder="Write" />
      <input aria-label="Another field" />
    </MantineProvider>
  );
  const { rerender } = render(screenOn(notes));
  const page = () => screen.getByRole<HTMLElement & { editor: Editor }>('textbox', { name: 'Notes' });
  return {
    page,
    caretAt: (from: number, to = from) =>
      act(() => {
        page().editor.view.focus();
        page().editor.commands.setTextSelection({ from, to });
      }),
    type: (words: string) => act(() => page().editor.commands.insertContent(words)),
    replaceWith: (fragment: Y.XmlFragment) => act(() => rerender(screenOn(fragment))),
  };
}

test('D-79: whoever was writing goes on where they were, in a text without the refused words', () => {
  const notes = notesWith();
  const { page, caretAt, type, replaceWith } = openOn(notes);
  const table = copyOf(notes);
  caretAt(7);
  type(', refused');
  fromElsewhere(table, (theirs) => theirs.insert(0, [paragraph('theirs')]));
  const before = page();
  replaceWith(table);
  expect(page()).not.toBe(before);
  expect(document.activeElement).toBe(page());
  type('!');
  expect(table.toString()).toBe('<paragraph>theirs</paragraph><paragraph>honest! words</paragraph>');
});

test('with the caret within refused words, one goes on where these began', () => {
  const notes = notesWith();
  const { caretAt, type, replaceWith } = openOn(notes);
  const table = copyOf(notes);
  caretAt(7);
  type(', refused');
  caretAt(10);
  replaceWith(table);
  type('!');
  expect(table.toString()).toBe('<paragraph>honest! words</paragraph>');
});

test('with a whole paragraph refused, one goes on at the end of what is left', () => {
  const notes = notesWith();
  const { caretAt, type, page, replaceWith } = openOn(notes);
  const table = copyOf(notes);
  act(() => notes.insert(1, [paragraph('all of this')]));
  caretAt(18);
  replaceWith(table);
  expect(document.activeElement).toBe(page());
  type('!');
  expect(table.toString()).toBe('<paragraph>honest words!</paragraph>');
});

test('what was selected stays selected', () => {
  const notes = notesWith();
  const { caretAt, type, replaceWith } = openOn(notes);
  const table = copyOf(notes);
  caretAt(1, 7);
  replaceWith(table);
  type('plain');
  expect(table.toString()).toBe('<paragraph>plain words</paragraph>');
});

test('whoever writes elsewhere is not taken away from there', () => {
  const notes = notesWith();
  const { replaceWith } = openOn(notes);
  act(() => screen.getByLabelText('Another field').focus());
  replaceWith(copyOf(notes));
  expect(document.activeElement).toBe(screen.getByLabelText('Another field'));
});
