import type { Place } from '@casecircle/shared/coach/places.ts';
import type { Outlook } from '@casecircle/shared/coach/reading-order.ts';
import { wordBlockAt, wordBlocks } from '../../../live/rich-text-coach.ts';
import type { CaseText } from './case-text.ts';

/** Where somebody is writing: their caret or what they have selected, and the words of the block that it stands in. */
export type Caret = Outlook & { readonly words: string };

/** Undefined while the focus is elsewhere. */
export function caretIn({ field, editor }: CaseText): Caret | undefined {
  const area = field();
  if (area && document.activeElement === area)
    return { block: 0, start: area.selectionStart, end: area.selectionEnd, words: area.value };
  return editor?.isFocused ? caretInNotes(editor) : undefined;
}

function caretInNotes(editor: NonNullable<CaseText['editor']>): Caret | undefined {
  const { from, to } = editor.state.selection;
  const at = wordBlockAt(editor.state.doc, from);
  if (!at) return undefined;
  const { number, words } = at;
  return { block: number + 1, start: from - at.from, end: Math.min(to - at.from, words.length), words };
}

/** Goes to these words in the text, selected. */
export function showIn(text: CaseText, blocks: readonly string[], place: Place): void {
  if (place.block === 0) {
    const field = text.field();
    field?.focus();
    field?.setSelectionRange(place.start, place.end);
    return;
  }
  const from = startInNotes(text, blocks, place);
  if (from === undefined) return;
  text.editor
    ?.chain()
    .focus(null, { scrollIntoView: false })
    .setTextSelection({ from, to: from + place.end - place.start })
    .run();
  revealIn(text, blocks, place);
}

/** Brings these words into sight and leaves the focus where it is. */
export function revealIn(text: CaseText, blocks: readonly string[], place: Place): void {
  const element = place.block === 0 ? text.field() : elementInNotes(text, blocks, place);
  element?.scrollIntoView({ block: 'nearest' });
}

function elementInNotes(text: CaseText, blocks: readonly string[], place: Place): Element | null | undefined {
  const from = startInNotes(text, blocks, place);
  if (from === undefined) return undefined;
  // Within the words, so that the element is their underline and not the whole paragraph.
  const { node } = text.editor?.view.domAtPos(from + 1) ?? {};
  return node instanceof Element ? node : node?.parentElement;
}

/** Undefined where that block has changed since it was read. */
function startInNotes({ editor }: CaseText, blocks: readonly string[], place: Place): number | undefined {
  const at = editor && wordBlocks(editor.state.doc)[place.block - 1];
  return at && at.words === blocks[place.block] ? at.from + place.start : undefined;
}

/** Back to where one wrote last. */
export function backTo({ editor, field }: CaseText, last: 'question' | 'notes'): void {
  if (editor && last === 'notes') editor.commands.focus(null, { scrollIntoView: false });
  else field()?.focus({ preventScroll: true });
}
