import type { Item, Place } from '@casecircle/shared/coach/places.ts';
import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { foundInText, type KeptWords, keptInText, type Stretch } from '../../../live/kept-words.ts';
import { putWordsBack, type ReplacedWords, replaceWords, standingInEditor } from '../../../live/rich-text-replace.ts';
import { changeFromBeside } from '../../../live/text-undo.ts';

/** The two fields of a case as they stand on the page. The first block of its text is the question, the others are its notes. */
export type CaseText = {
  question: Y.Text;
  editor: Editor | null;
  field: () => HTMLTextAreaElement | null;
};

type InQuestion = { key: string; words: string; kept: KeptWords; before: string };

/** What a replacement did, place by place, under the keys of the items that were replaced. */
export type Replacement = { question: readonly InQuestion[]; notes: readonly ReplacedWords[] };

type Wanted = { key: string; place: Place; words: string };

/**
 * Puts each item's replacement where its words stand, everywhere. Places whose block has changed since it was read are left
 * alone: the coach reads them again.
 */
export function replaceIn(text: CaseText, blocks: readonly string[], items: readonly Item[]): Replacement {
  const wanted = items.flatMap(({ key, first, places }) =>
    places.flatMap(([place]) =>
      place && first.replacement !== undefined ? [{ key, place, words: first.replacement }] : [],
    ),
  );
  const isRead = text.question.toString() === blocks[0];
  const inNotes = wanted
    .filter(({ place }) => place.block > 0)
    .map(({ place, ...what }) => ({ ...what, place: { ...place, block: place.block - 1 } }));
  return {
    question: isRead ? replaceInQuestion(text.question, wanted) : [],
    notes: text.editor ? replaceWords(text.editor, blocks.slice(1), inNotes) : [],
  };
}

function replaceInQuestion(question: Y.Text, wanted: readonly Wanted[]): InQuestion[] {
  const here = wanted.filter(({ place }) => place.block === 0);
  if (here.length === 0) return [];
  const done: InQuestion[] = [];
  const words = question.toString();
  changeFromBeside(question, () => {
    // The last one first, so that the places of the others hold; what is kept follows its letters.
    for (const { key, place, words: instead } of here.toSorted((one, other) => other.place.start - one.place.start)) {
      const { start, end } = place;
      put(question, { from: start, to: end }, instead);
      const kept = keptInText(question, { from: start, to: start + instead.length });
      done.push({ key, words: instead, kept, before: words.slice(start, end) });
    }
  });
  return done;
}

function put(question: Y.Text, { from, to }: Stretch, words: string): void {
  question.delete(from, to - from);
  question.insert(from, words);
}

/** The keys of the items of which something still stands as it was put in. */
export function standingOf({ question, editor }: CaseText, replaced: Replacement): Set<string> {
  return new Set([
    ...replaced.question.filter((one) => standingInQuestion(question, one)).map(({ key }) => key),
    ...replaced.notes.filter((one) => editor && standingInEditor(editor, one)).map(({ key }) => key),
  ]);
}

/** Puts back the words that were replaced, wherever the replacement still stands. Nothing else is touched. */
export function putBack({ question, editor }: CaseText, replaced: Replacement): void {
  const standing = replaced.question.filter((one) => standingInQuestion(question, one));
  if (standing.length > 0)
    changeFromBeside(question, () => {
      for (const one of standing) {
        const at = standingInQuestion(question, one);
        if (at) put(question, at, one.before);
      }
    });
  if (editor) putWordsBack(editor, replaced.notes);
}

function standingInQuestion(question: Y.Text, { words, kept }: InQuestion): Stretch | undefined {
  const at = foundInText(question, kept);
  return at && question.toString().slice(at.from, at.to) === words ? at : undefined;
}
