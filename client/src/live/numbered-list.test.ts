import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { expect, onTestFinished, test } from 'vitest';
import { richTextSchema } from './rich-text-schema.ts';

function openEditor() {
  const editor = new Editor({ extensions: richTextSchema });
  onTestFinished(() => editor.destroy());
  const type = (words: string) => {
    for (const letter of words) {
      const { from, to } = editor.state.selection;
      const isTaken = editor.view.someProp('handleTextInput', (take) =>
        take(editor.view, from, to, letter, () => editor.state.tr),
      );
      if (!isTaken) editor.view.dispatch(editor.state.tr.insertText(letter, from, to));
    }
  };
  const paste = (words: string) => {
    const event = {
      clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? words : '') },
    } as ClipboardEvent;
    return editor.view.someProp('handlePaste', (take) => take(editor.view, event, Slice.empty)) ?? false;
  };
  return { editor, type, paste };
}

test('a small number with a full stop begins a list there', () => {
  const { editor, type } = openEditor();
  type('12. She wept');
  expect(editor.getHTML()).toBe('<ol start="12"><li><p>She wept</p></li></ol>');
});

test('a long number with a full stop stays words, which the coach reads', () => {
  const { editor, type } = openEditor();
  type('19830314. She wept');
  expect(editor.getHTML()).toBe('<p>19830314. She wept</p>');
});

test('pasted lines that begin with long numbers are pasted as words, and other numbered lines as a list', () => {
  const { editor, paste } = openEditor();
  expect(paste('19830314. She wept\n19830315. She rang')).toBe(false);
  expect(paste('1. She wept\n2. She rang')).toBe(true);
  expect(editor.getText()).toContain('She rang');
});

test('a pasted list keeps a small start and a known numbering, and nothing else in their place', () => {
  const { editor } = openEditor();
  editor.commands.setContent('<ol start="7" type="a"><li><p>one</p></li></ol>');
  expect(editor.getHTML()).toBe('<ol start="7" type="a"><li><p>one</p></li></ol>');
  editor.commands.setContent('<ol start="19830314" type="Maria Keller"><li><p>one</p></li></ol>');
  expect(editor.getHTML()).toBe('<ol><li><p>one</p></li></ol>');
});
