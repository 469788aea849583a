import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { wordBlocks } from './rich-text-coach.ts';
import { putWordsBack, replaceWords, standingInEditor } from './rich-text-replace.ts';
import { richTextSchema } from './rich-text-schema.ts';

function open(content: string) {
  const fragment = new Y.Doc().getXmlFragment('notes');
  const extensions = [...richTextSchema, Collaboration.configure({ fragment })];
  const editor = new Editor({ element: document.createElement('div'), extensions });
  onTestFinished(() => editor.destroy());
  editor.commands.setContent(content);
  const replace = (...wanted: [block: number, old: string, words: string][]) => {
    const blocks = wordBlocks(editor.state.doc).map(({ words }) => words);
    return replaceWords(
      editor,
      blocks,
      wanted.map(([block, old, words]) => {
        const start = blocks[block]?.indexOf(old) ?? -1;
        return { key: old, place: { block, start, end: start + old.length }, words };
      }),
    );
  };
  return { editor, fragment, replace };
}

test('several words of one paragraph are put back, as they looked, around what was written since', () => {
  const { editor, replace } = open('<p>Anna <strong>Kel</strong>ler met Tom and Ida.</p>');
  const replaced = replace([0, 'Anna Keller', 'Person A'], [0, 'Tom', 'Person B'], [0, 'Ida', 'Person C']);
  expect(editor.getHTML()).toContain('Person A met Person B and Person C.');
  editor.commands.insertContentAt(1 + 'Person A met'.length, ' once');
  putWordsBack(editor, replaced);
  expect(editor.getHTML()).toBe('<p>Anna <strong>Kel</strong>ler met once Tom and Ida.</p>');
});

test('what somebody else writes meanwhile stays, and moves none of it', () => {
  const { editor, fragment, replace } = open('<p>I saw Tom.</p>');
  const replaced = replace([0, 'Tom', 'Person A']);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(fragment.doc as Y.Doc));
  const theirs = other.getXmlFragment('notes');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Before.')]);
  theirs.insert(0, [paragraph]);
  Y.applyUpdate(fragment.doc as Y.Doc, Y.encodeStateAsUpdate(other));
  putWordsBack(editor, replaced);
  expect(editor.getHTML()).toBe('<p>Before.</p><p>I saw Tom.</p>');
});

test('once it was undone, changed or taken away there is nothing to put back', () => {
  const { editor, replace } = open('<p>I saw Tom.</p><p>Ida too.</p><p>And Max.</p>');
  const replaced = replace([0, 'Tom', 'Person A'], [1, 'Ida', 'Person B'], [2, 'Max', 'Person C']);
  const standing = () => replaced.map((one) => standingInEditor(editor, one) !== undefined);
  expect(standing()).toEqual([true, true, true].toSorted());
  editor.commands.undo();
  expect(standing()).toEqual([false, false, false]);
  editor.commands.redo();
  expect(standing()).toEqual([true, true, true]);
  editor.commands.insertContentAt(editor.state.doc.content.size - 3, 'x');
  expect(standing()).toEqual([false, true, true]);
  editor.commands.setContent('<p></p>');
  expect(standing()).toEqual([false, false, false]);
});
