import { plainBlocks } from '@casecircle/shared/document/plain-blocks.ts';
import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { CoachUnderlines, underline, wordBlockAt, wordBlocks } from './rich-text-coach.ts';
import { richTextSchema } from './rich-text-schema.ts';

function open(content: string) {
  const fragment = new Y.Doc().getXmlFragment('notes');
  const extensions = [...richTextSchema, Collaboration.configure({ fragment }), CoachUnderlines];
  const editor = new Editor({ element: document.createElement('div'), extensions });
  onTestFinished(() => editor.destroy());
  editor.commands.setContent(content);
  const marked = () => [...editor.view.dom.querySelectorAll('.coach-mark')].map((mark) => mark.textContent);
  const show = (
    block: number,
    start: number,
    end: number,
    blocks = wordBlocks(editor.state.doc).map((one) => one.words),
  ) =>
    editor.view.dispatch(
      underline(editor.state, { blocks, marks: [{ block, start, end, level: 'red', active: false }] }),
    );
  return { editor, fragment, marked, show };
}

const everything =
  '<p>One <strong>bold</strong> word</p><ul><li><p>first<br>line</p><ol><li><p>deeper</p></li></ol></li><li><p></p></li></ul><p>last</p>';

test('the editor and the shared text have the same blocks with the same words', () => {
  const { editor, fragment } = open(everything);
  const words = wordBlocks(editor.state.doc).map((one) => one.words);
  expect(words).toEqual(['One bold word', 'first\nline', 'deeper', '', 'last']);
  expect(plainBlocks(fragment)).toEqual(words);
});

test('the block of a position has the number and the words that it has among all', () => {
  const { editor } = open(everything);
  const { doc } = editor.state;
  for (const [number, { from, words }] of wordBlocks(doc).entries()) {
    expect(wordBlockAt(doc, from)).toEqual({ number, from, words });
    expect(wordBlockAt(doc, from + words.length)).toEqual({ number, from, words });
  }
});

test('an underline stands below its words, also behind a line break and in a list', () => {
  const { marked, show } = open(everything);
  show(1, 6, 10);
  expect(marked()).toEqual(['line']);
});

test('it moves with its words while somebody writes before them', () => {
  const { editor, marked, show } = open('<p>I saw Maria today</p>');
  show(0, 6, 11);
  editor.commands.insertContentAt(1, 'Yesterday ');
  expect(marked()).toEqual(['Maria']);
});

test('a block that changed since the reading shows none of what was found in it', () => {
  const { marked, show } = open('<p>I saw Maria today</p>');
  show(0, 6, 11, ['I saw Maria yesterday']);
  expect(marked()).toEqual([]);
});

test('underlining changes no word and is nothing to undo', () => {
  const { editor, fragment, show } = open('<p>I saw Maria today</p>');
  const before = Y.encodeStateAsUpdate(fragment.doc as Y.Doc);
  show(0, 6, 11);
  expect(Y.encodeStateAsUpdate(fragment.doc as Y.Doc)).toEqual(before);
  expect(editor.getText()).toBe('I saw Maria today');
});
