import type { Item, Place } from '@casecircle/shared/coach/places.ts';
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { replaceWords, wordBlocks } from '../../../live/rich-text-coach.ts';

/** The two fields of a case as they stand on the page. The first block of its text is the question, the others are its notes. */
export type CaseText = {
  question: Y.Text;
  undoing: Y.UndoManager;
  editor: Editor | null;
  field: () => HTMLTextAreaElement | null;
};

/** What came of a replacement, and how it is taken back. */
export type Replaced = { count: number; undo: () => void };

const origin = { by: 'coach' };

/** Keeps what the coach replaced in a question, so that it can be taken back. */
export function undoingOf(question: Y.Text): Y.UndoManager {
  return new Y.UndoManager(question, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
}

/**
 * Puts each item's replacement where its words stand, everywhere, as one step that can be undone. Places whose block has changed
 * since it was read are left alone: the coach reads them again.
 */
export function replaceIn(text: CaseText, blocks: readonly string[], items: readonly Item[]): Replaced {
  const wanted = items.flatMap(({ first, places }) =>
    places.flatMap(([place]) =>
      place && first.replacement !== undefined ? [{ place, words: first.replacement }] : [],
    ),
  );
  const inQuestion = text.question.toString() === blocks[0] ? wanted.filter(({ place }) => place.block === 0) : [];
  text.question.doc?.transact(() => {
    for (const { place, words } of inQuestion.toSorted((one, other) => other.place.start - one.place.start)) {
      text.question.delete(place.start, place.end - place.start);
      text.question.insert(place.start, words);
    }
  }, origin);
  const inNotes = replaceNotes(
    text.editor,
    blocks,
    wanted.filter(({ place }) => place.block > 0),
  );
  const undo = () => {
    if (inQuestion.length > 0) text.undoing.undo();
    if (inNotes > 0) text.editor?.commands.undo();
  };
  return { count: inQuestion.length + inNotes, undo };
}

function replaceNotes(
  editor: Editor | null,
  [, ...blocks]: readonly string[],
  wanted: { place: Place; words: string }[],
): number {
  if (!editor) return 0;
  const inEditor = wanted.map(({ place, words }) => ({ place: { ...place, block: place.block - 1 }, words }));
  return replaceWords(editor, blocks, inEditor);
}

/** Goes to these words in the text, selected. */
export function showIn(text: CaseText, blocks: readonly string[], item: Item): void {
  const place = item.places[0]?.[0];
  if (!place) return;
  if (place.block === 0) {
    const field = text.field();
    field?.focus();
    field?.setSelectionRange(place.start, place.end);
    return;
  }
  const at = text.editor && wordBlocks(text.editor.state.doc)[place.block - 1];
  if (!at || at.words !== blocks[place.block]) return;
  text.editor
    ?.chain()
    .focus()
    .setTextSelection({ from: at.from + place.start, to: at.from + place.end })
    .scrollIntoView()
    .run();
}
