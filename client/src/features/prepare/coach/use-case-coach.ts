import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { type Item, itemsOf, type Place } from '@casecircle/shared/coach/places.ts';
import { inTextOrder } from '@casecircle/shared/coach/reading-order.ts';
import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { caseSource } from '../../../coach/sources.ts';
import { useCoach, useCoachWords } from '../../../coach/use-coach.ts';
import { underlinesOf } from '../../../live/rich-text-coach.ts';
import type { Mark } from '../../../ui/marked-textarea.tsx';
import type { CaseText } from './case-text.ts';
import { useCaretChoice } from './use-caret-choice.ts';

export type CaseCoach = ReturnType<typeof useCaseCoach>;

type Fields = { question: Y.Text; notes: Y.XmlFragment | undefined; draft: Y.Doc };

/** What is looked at: an item, one of its places, and how it was chosen: by the caret, on its card, or with the keys. */
export type Chosen = { key: string; place: Place | undefined; by: 'text' | 'panel' | 'keys' };

/** The coach beside a case: what it asks about, what of it is looked at, and the way into the text. */
export function useCaseCoach({ question, notes, draft }: Fields) {
  const source = useMemo(() => caseSource(question, notes), [question, notes]);
  const words = useCoachWords(draft);
  const read = useCoach(source, words);
  /** The text as it stands at this moment, which the coach may not have read yet. */
  const now = useCallback(() => coachText(source.blocks()), [source]);
  const { blocks, findings } = read;
  const items = useMemo(() => itemsOf(blocks, findings), [blocks, findings]);
  const standing = useMemo(() => inTextOrder(items), [items]);
  const [chosen, choose] = useState<Chosen | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useCallback(() => area.current, []);
  const text = useMemo<CaseText>(() => ({ question, editor, field }), [question, editor, field]);
  const last = useCaretChoice({ text, blocks, standing, choose });
  const active = chosen?.key ?? null;
  const underlines = useMemo(() => underlinesOf(blocks, items, { before: 1, active }), [blocks, items, active]);
  const marked = useMemo(() => ({ words: blocks[0] ?? '', marks: marksOf(items, active) }), [blocks, items, active]);
  return {
    read,
    now,
    items,
    standing,
    words,
    chosen,
    choose,
    text,
    last,
    underlines,
    marked,
    area,
    onEditor: setEditor,
    draft,
  };
}

function marksOf(items: readonly Item[], active: string | null): Mark[] {
  const marks = items.flatMap(({ key, first, places }) =>
    places
      .flat()
      .flatMap(({ block, start, end }) =>
        block === 0 ? [{ start, end, sure: first.level === 'red', active: key === active }] : [],
      ),
  );
  return marks.toSorted((one, other) => one.start - other.start);
}
