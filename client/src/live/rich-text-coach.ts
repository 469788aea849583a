import type { Level } from '@casecircle/shared/coach/finding.ts';
import type { Item } from '@casecircle/shared/coach/places.ts';
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** Words to underline: in the block with this number, as `plainBlocks` counts them. `active`: the ones that are looked at. */
export type Underline = { block: number; start: number; end: number; level: Level; active: boolean };

/** `blocks` are the words for which the underlines hold; where a block has changed since, its own wait for the next reading. */
export type Underlines = { blocks: readonly string[]; marks: readonly Underline[] };

/** What of these items is underlined in an editor that holds the blocks behind the first `before`; those are elsewhere. */
export function underlinesOf(
  blocks: readonly string[],
  items: readonly Item[],
  { before = 0, active = null }: { before?: number; active?: string | null } = {},
): Underlines {
  const marks = items.flatMap(({ key: item, first, places }) =>
    places
      .flat()
      .filter(({ block }) => block >= before)
      .map((place) => ({ ...place, block: place.block - before, level: first.level, active: item === active })),
  );
  return { blocks: blocks.slice(before), marks };
}

const key = new PluginKey<DecorationSet>('coach');

/** Quiet underlines below what the coach asks about. They are no part of the text: nobody else sees them. */
export const CoachUnderlines = Extension.create({
  name: 'coachUnderlines',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, shown) => {
          const given = transaction.getMeta(key) as Underlines | undefined;
          if (given) return DecorationSet.create(transaction.doc, decorations(transaction.doc, given));
          return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** The transaction that shows these underlines and no others; it changes no word. */
export function underline(state: EditorState, underlines: Underlines) {
  return state.tr.setMeta(key, underlines).setMeta('addToHistory', false);
}

/** Blocks that hold words, in order, with where their words begin: block by block the same as `plainBlocks`. */
export function wordBlocks(doc: Node): { from: number; words: string }[] {
  const blocks: { from: number; words: string }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // A line break is one character here, too, so that offsets are positions.
    blocks.push({ from: position + 1, words: node.textBetween(0, node.content.size, undefined, '\n') });
    return false;
  });
  return blocks;
}

/** The block in which a position lies, numbered as `wordBlocks` does; it reads the words of no other, so that it can be asked with every key. */
export function wordBlockAt(doc: Node, position: number): { number: number; from: number; words: string } | undefined {
  const at = doc.resolve(position);
  if (!at.parent.isTextblock) return undefined;
  const from = at.start();
  let number = 0;
  doc.nodesBetween(0, from, (node, start) => {
    if (!node.isTextblock) return true;
    if (start + 1 < from) number += 1;
    return false;
  });
  return { number, from, words: at.parent.textBetween(0, at.parent.content.size, undefined, '\n') };
}

/** What was typed just before and just after is a step of its own. */
export function stopCapturing({ state }: Editor): void {
  const undo = state.plugins.find(({ spec }) => spec.key === yUndoPluginKey);
  (undo?.getState(state) as { undoManager?: Y.UndoManager } | undefined)?.undoManager?.stopCapturing();
}

function decorations(doc: Node, { blocks, marks }: Underlines): Decoration[] {
  const standing = wordBlocks(doc);
  return marks.flatMap(({ block, start, end, level, active }) => {
    const at = standing[block];
    if (!at || at.words !== blocks[block]) return [];
    const name = `coach-mark coach-${level}${active ? ' coach-active' : ''}`;
    return [Decoration.inline(at.from + start, at.from + end, { class: name })];
  });
}
