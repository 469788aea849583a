import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { useSharedText } from './use-shared-text.ts';

afterEach(cleanup);

function Question({ text }: { text: Y.Text }) {
  const { value, ref, onChange } = useSharedText(text);
  return <textarea aria-label="Question" ref={ref} value={value} onChange={onChange} />;
}

function opened(words: string) {
  const document = new Y.Doc();
  const text = document.getText('question');
  text.insert(0, words);
  const { rerender } = render(<Question text={text} />);
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Question' });
  const replaceWith = (other: Y.Text) => rerender(<Question text={other} />);
  return { document, text, area, replaceWith };
}

/** Another person's copy, whose edit arrives as an update. */
function elsewhere(document: Y.Doc, edit: (text: Y.Text) => void) {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(document));
  edit(other.getText('question'));
  act(() => Y.applyUpdate(document, Y.encodeStateAsUpdate(other), 'network'));
}

test('a keystroke goes out as one letter, not as a new text', async () => {
  const { document, text, area } = opened('I need your hlp');
  const deltas: unknown[] = [];
  text.observe((event) => deltas.push(event.delta));
  area.focus();
  area.setSelectionRange(13, 13);
  await userEvent.type(area, 'e', { initialSelectionStart: 13, initialSelectionEnd: 13 });
  expect(text.toString()).toBe('I need your help');
  expect(deltas).toEqual([[{ retain: 13 }, { insert: 'e' }]]);
  document.destroy();
});

test('somebody’s words before the caret push it along', () => {
  const { document, area } = opened('help with this');
  area.focus();
  area.setSelectionRange(4, 9);
  elsewhere(document, (text) => text.insert(0, 'Please '));
  expect(area.value).toBe('Please help with this');
  expect([area.selectionStart, area.selectionEnd]).toEqual([11, 16]);
});

test('somebody’s words behind the caret leave it where it is', () => {
  const { document, area } = opened('help with this');
  area.focus();
  area.setSelectionRange(4, 4);
  elsewhere(document, (text) => text.insert(14, ' family'));
  expect(area.selectionStart).toBe(4);
});

test('a deletion around the caret leaves it at the gap', () => {
  const { document, area } = opened('help with this');
  area.focus();
  area.setSelectionRange(7, 7);
  elsewhere(document, (text) => text.delete(4, 5));
  expect([area.value, area.selectionStart]).toEqual(['help this', 4]);
});

test('another text in the place of this one, without the words that were refused, leaves the caret where it was', () => {
  const { area, replaceWith } = opened('I need your refused help with her');
  area.focus();
  area.setSelectionRange(24, 24);
  const table = new Y.Doc().getText('question');
  table.insert(0, 'I need your help with her');
  replaceWith(table);
  expect([area.value, area.selectionStart]).toEqual(['I need your help with her', 16]);
});

test('Ctrl+Z takes back one’s own letters only, and the caret goes where they were', async () => {
  const { document, text, area } = opened('help with this');
  area.focus();
  area.setSelectionRange(14, 14);
  // In one go: letters typed slowly are steps of their own.
  await userEvent.paste(' case');
  elsewhere(document, (theirs) => theirs.insert(0, 'Please '));
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(text.toString()).toBe('Please help with this');
  expect(area.selectionStart).toBe(area.value.length);
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(area.value).toBe('Please help with this case');
});
