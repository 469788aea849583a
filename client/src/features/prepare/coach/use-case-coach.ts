import { gateOf } from '@casecircle/shared/coach/gate.ts';
import { type Item, itemsOf } from '@casecircle/shared/coach/places.ts';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { caseSource } from '../../../coach/sources.ts';
import { useCoach, useCoachWords } from '../../../coach/use-coach.ts';
import { underlinesOf } from '../../../live/rich-text-coach.ts';
import type { Mark } from '../../../ui/marked-textarea.tsx';
import { type CaseText, undoingOf } from './case-text.ts';

export type CaseCoach = ReturnType<typeof useCaseCoach>;

type Fields = { question: Y.Text; notes: Y.XmlFragment | undefined; draft: Y.Doc };

/** The coach beside a case: what it asks about, what of it is looked at, and the way into the text. */
export function useCaseCoach({ question, notes, draft }: Fields) {
  const source = useMemo(() => caseSource(question, notes), [question, notes]);
  const words = useCoachWords(draft);
  const read = useCoach(source, words);
  const { blocks, findings } = read;
  const items = useMemo(() => itemsOf(blocks, findings), [blocks, findings]);
  const [active, setActive] = useState<string | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const undoing = useMemo(() => undoingOf(question), [question]);
  useEffect(() => () => undoing.destroy(), [undoing]);
  const area = useRef<HTMLTextAreaElement>(null);
  const text: CaseText = { question, undoing, editor, field: () => area.current };
  const underlines = useMemo(() => underlinesOf(blocks, items, { before: 1, active }), [blocks, items, active]);
  const marked = useMemo(() => ({ words: blocks[0] ?? '', marks: marksOf(items) }), [blocks, items]);
  return {
    read,
    items,
    gate: gateOf(findings),
    words,
    active,
    setActive,
    text,
    underlines,
    marked,
    area,
    onEditor: setEditor,
    draft,
  };
}

function marksOf(items: readonly Item[]): Mark[] {
  const marks = items.flatMap(({ first, places }) =>
    places
      .flat()
      .flatMap(({ block, start, end }) => (block === 0 ? [{ start, end, sure: first.level === 'red' }] : [])),
  );
  return marks.toSorted((one, other) => one.start - other.start);
}
