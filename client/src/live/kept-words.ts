import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Bound } from './kept-caret.ts';

/** A stretch of a text by its first and its last letter, wherever these come to stand while others write around them. */
export type KeptWords = { first: Y.RelativePosition; last: Y.RelativePosition };
export type Stretch = { from: number; to: number };

export function keptInText(text: Y.Text, { from, to }: Stretch): KeptWords {
  const kept = (index: number) => Y.createRelativePositionFromTypeIndex(text, index);
  return { first: kept(from), last: kept(to - 1) };
}

/** Where they stand now; undefined where their place is gone. Whether they are still the same words is for the caller to see. */
export function foundInText(text: Y.Text, { first, last }: KeptWords): Stretch | undefined {
  if (!text.doc) return undefined;
  const from = Y.createAbsolutePositionFromRelativePosition(first, text.doc)?.index;
  const to = Y.createAbsolutePositionFromRelativePosition(last, text.doc)?.index;
  return from === undefined || to === undefined || to < from ? undefined : { from, to: to + 1 };
}

/** Of words in an editor, by positions in its document: y-tiptap keeps a position by the letter before it. */
export function keptInEditor(state: EditorState, { from, to }: Stretch): KeptWords | undefined {
  const bound = boundIn(state);
  if (!bound?.binding) return undefined;
  const { type, binding } = bound;
  const kept = (position: number) => absolutePositionToRelativePosition(position, type, binding.mapping);
  return { first: kept(from + 1), last: kept(to) };
}

export function foundInEditor(state: EditorState, { first, last }: KeptWords): Stretch | undefined {
  const bound = boundIn(state);
  if (!bound?.binding) return undefined;
  const { doc, type, binding } = bound;
  const find = (place: Y.RelativePosition) => relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
  const [from, to] = [find(first), find(last)];
  return from === null || to === null || to < from ? undefined : { from: from - 1, to };
}

function boundIn(state: EditorState): Bound | undefined {
  return ySyncPluginKey.getState(state);
}
