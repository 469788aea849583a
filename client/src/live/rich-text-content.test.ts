import { isSound } from '@casecircle/shared/document/contents.ts';
import { type Content, Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { richTextSchema } from './rich-text-schema.ts';

function openEditor(document: Y.Doc): Editor {
  const fragment = document.getXmlFragment('notes');
  const editor = new Editor({ extensions: [...richTextSchema, Collaboration.configure({ fragment })] });
  onTestFinished(() => editor.destroy());
  return editor;
}

const pasted: Content =
  '<h1>A heading</h1><ol start="7" type="a"><li>one<ul><li><b>two</b></li></ul></li></ol>' +
  '<blockquote>said <a href="https://elsewhere.example">there</a><br>and <i>there</i></blockquote>' +
  '<pre><code>code</code></pre><table><tr><td>cell</td></tr></table><img src="x.png"><hr>';

test('D-79: whatever is typed, marked, pasted, nested and undone, the editor makes what the server lets through', () => {
  const document = new Y.Doc();
  const editor = openEditor(document);
  const steps = [
    () => editor.commands.insertContent('first words'),
    () => editor.chain().selectAll().toggleBold().run(),
    () => editor.chain().setTextSelection({ from: 3, to: 6 }).toggleItalic().toggleBold().run(),
    () => editor.commands.toggleBulletList(),
    () => editor.chain().focus('end').splitListItem('listItem').insertContent('below').sinkListItem('listItem').run(),
    () => editor.chain().focus('end').setHardBreak().insertContent('after a break').run(),
    () => editor.chain().selectAll().toggleOrderedList().run(),
    () => editor.commands.undo(),
    () => editor.commands.redo(),
    () => editor.chain().focus('end').insertContent(pasted).run(),
    () => editor.chain().selectAll().unsetAllMarks().run(),
    () => editor.chain().selectAll().deleteSelection().run(),
    () => editor.commands.undo(),
    () => editor.commands.setContent(pasted),
  ];
  for (const [at, step] of steps.entries()) {
    step();
    expect([at, isSound(document.getXmlFragment('notes'), 'rich-text')]).toEqual([at, true]);
  }
  expect(document.getXmlFragment('notes').toString()).toContain('start="7"');
});
