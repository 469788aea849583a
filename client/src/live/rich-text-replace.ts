import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { foundInEditor, type KeptWords, keptInEditor, type Stretch } from './kept-words.ts';
import { stopCapturing, wordBlocks } from './rich-text-coach.ts';

type Wanted = { key: string; place: { block: number; start: number; end: number }; words: string };

/** Words that came in the place of others: what they are, where they stand, and what stood there, as it looked. */
export type ReplacedWords = { key: string; words: string; kept: KeptWords; before: unknown };

/**
 * Puts words in the place of others, all in one step that can be undone. `blocks` are the words for which the places hold: in a
 * block that has changed since, nothing is replaced. Returns what was, each under the key it was wanted with.
 */
export function replaceWords(editor: Editor, blocks: readonly string[], wanted: readonly Wanted[]): ReplacedWords[] {
  const standing = wordBlocks(editor.state.doc);
  const { tr } = editor.state;
  const done: { key: string; words: string; from: number; steps: number; before: unknown }[] = [];
  for (const { key, place, words } of lastFirst(wanted)) {
    const at = standing[place.block];
    if (!at || at.words !== blocks[place.block]) continue;
    const { from, to } = { from: at.from + place.start, to: at.from + place.end };
    const before = tr.doc.slice(from, to).toJSON();
    tr.insertText(words, from, to);
    done.push({ key, words, from, steps: tr.steps.length, before });
  }
  if (done.length === 0) return [];
  asOneStep(editor, () => editor.view.dispatch(tr));
  return done.flatMap(({ key, words, from, steps, before }) => {
    const at = tr.mapping.slice(steps).map(from);
    const kept = keptInEditor(editor.state, { from: at, to: at + words.length });
    return kept ? [{ key, words, kept, before }] : [];
  });
}

/** Where these words stand now, unchanged; undefined once somebody has written in them or taken them away. */
export function standingInEditor({ state }: Editor, { words, kept }: ReplacedWords): Stretch | undefined {
  const found = foundInEditor(state, kept);
  if (!found || found.to > state.doc.content.size) return undefined;
  return state.doc.textBetween(found.from, found.to, '\n', '\n') === words ? found : undefined;
}

/** Puts back what stood there before, wherever the replaced words still stand, and leaves alone all that was written since. */
export function putWordsBack(editor: Editor, replaced: readonly ReplacedWords[]): void {
  const { tr } = editor.state;
  const standing = replaced.flatMap((one) => {
    const at = standingInEditor(editor, one);
    return at ? [{ ...at, before: one.before }] : [];
  });
  for (const { from, to, before } of standing.toSorted((one, other) => other.from - one.from))
    tr.replace(from, to, Slice.fromJSON(editor.schema, before as object));
  if (tr.docChanged) asOneStep(editor, () => editor.view.dispatch(tr));
}

/** What was typed just before and just after is a step of its own. */
function asOneStep(editor: Editor, act: () => void): void {
  stopCapturing(editor);
  act();
  stopCapturing(editor);
}

function lastFirst(wanted: readonly Wanted[]): Wanted[] {
  return wanted.toSorted((one, other) => other.place.block - one.place.block || other.place.start - one.place.start);
}
