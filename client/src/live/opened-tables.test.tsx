import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { notesWith, openEditor } from './testing/rich-text.tsx';

const table = `<html><body><table><colgroup><col></colgroup><tbody>
  <tr><td>Town</td><td><p>Winterthur</p><p>and around</p></td></tr>
  <tr><th>Job</th><td><table><tr><td>nurse</td><td></td></tr></table></td></tr></tbody></table></body></html>`;

test('a table that is pasted comes as lines, a cell each, and none is glued to the next', () => {
  const notes = notesWith();
  const { page } = openEditor(notes);
  act(() => {
    page().editor.commands.selectAll();
    page().editor.view.pasteHTML(table, new Event('paste') as ClipboardEvent);
  });
  const lines = notes.toArray().map((line) => line.toString().replace(/<[^>]+>/g, ''));
  expect(lines).toEqual(['Town', 'Winterthur', 'and around', 'Job', 'nurse']);
});

test('what is pasted without a table is left as it is', () => {
  const notes = notesWith();
  const { page } = openEditor(notes);
  act(() => {
    page().editor.commands.selectAll();
    page().editor.view.pasteHTML('<p>one <b>two</b></p>', new Event('paste') as ClipboardEvent);
  });
  expect(notes.toString()).toBe('<paragraph>one <bold>two</bold></paragraph>');
});
