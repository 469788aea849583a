import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { NumberedList } from './numbered-list.ts';

/**
 * What rich text may hold: paragraphs, lists, bold, italic, line breaks. Every editor uses this one schema: an editor
 * that does not know a node deletes it from the document. Nothing here may write by itself (a trailing paragraph, an
 * automatic link), or every reader's screen would.
 */
export const richTextSchema: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  NumberedList,
];
