import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** A place in a text: by the letter of the shared text behind which it is, and by where that is in the editor. */
type Place = { shared: Y.RelativePosition; position: number };

/** Where somebody was writing in an editor that is about to go. */
export type KeptCaret = { before: Node; text: Y.Doc; anchor: Place; head: Place };

/** What binds an editor to its fragment, as y-tiptap keeps it. */
export type Bound = { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: never } | null };

/** Tells where the caret was when its editor goes; null when nobody was writing in it. */
export const CaretKeeper = Extension.create<{ keep: (caret: KeptCaret | null) => void }>({
  name: 'caretKeeper',
  addOptions: () => ({ keep: () => undefined }),
  onDestroy() {
    this.options.keep(this.editor.view.hasFocus() ? caretIn(this.editor.state) : null);
  },
});

/**
 * Goes on writing in another editor where one was, or as near to it as possible: the words around the caret may be
 * among those that the new text does not have.
 */
export function putCaret({ view, state }: Editor, { before, text, anchor, head }: KeptCaret): void {
  const nearest = nearestIn(state.schema.nodeFromJSON(before.toJSON()), state.doc);
  const find = ({ shared, position }: Place) => {
    const found = placeIn(state, shared, text) ?? nearest(position);
    return state.doc.resolve(Math.min(found, state.doc.content.size));
  };
  view.dispatch(state.tr.setSelection(TextSelection.between(find(anchor), find(head))));
  view.focus();
}

function caretIn(state: EditorState): KeptCaret | null {
  const bound = boundIn(state);
  if (!bound?.binding) return null;
  const { doc, type, binding } = bound;
  const place = (position: number): Place => ({
    shared: absolutePositionToRelativePosition(position, type, binding.mapping),
    position,
  });
  return { before: state.doc, text: doc, anchor: place(state.selection.anchor), head: place(state.selection.head) };
}

function boundIn(state: EditorState): Bound | undefined {
  return ySyncPluginKey.getState(state);
}

/** Null where not even the paragraph is known. */
function placeIn(state: EditorState, shared: Y.RelativePosition, text: Y.Doc): number | null {
  const bound = boundIn(state);
  if (!bound?.binding) return null;
  const { doc, type, binding } = bound;
  const known = shared.item && lastKnown(shared.item, text, doc);
  const place = new Y.RelativePosition(shared.type, shared.tname, known, shared.assoc);
  return relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
}

/** The nearest letter to the left, in the text as it was, that another copy of it has, too. */
function lastKnown(id: Y.ID, text: Y.Doc, other: Y.Doc): Y.ID | null {
  const known = Y.getState(other.store, id.client);
  if (id.clock < known) return id;
  const item = Y.getItem(text.store, id);
  if (!(item instanceof Y.Item)) return null;
  if (item.id.clock < known) return Y.createID(id.client, known - 1);
  return item.left && lastKnown(item.left.lastId, text, other);
}

/** Where a position comes to stand when everything that differs between two texts is taken for one change. */
function nearestIn(before: Node, after: Node): (position: number) => number {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) return (position) => position;
  // Where letters repeat themselves, the same ones would count for the beginning and for the end.
  const twice = Math.max(0, start - Math.min(end.a, end.b));
  const [was, is] = [end.a + twice, end.b + twice];
  return (position) => (position >= was ? position + is - was : Math.min(position, Math.max(start, is)));
}
