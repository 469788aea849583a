import { type Standing, standingAt } from '@casecircle/shared/coach/reading-order.ts';
import { useEffect, useRef } from 'react';
import type { CaseText } from './case-text.ts';
import { caretIn } from './in-text.ts';
import type { Chosen } from './use-case-coach.ts';

type Choice = {
  text: CaseText;
  blocks: readonly string[];
  standing: readonly Standing[];
  choose: (chosen: (before: Chosen | null) => Chosen | null) => void;
};

/**
 * What the caret stands in is what one looks at: a click on underlined words, or the arrow keys, choose them. Returns in which
 * field one wrote last.
 */
export function useCaretChoice(choice: Choice): { current: 'question' | 'notes' } {
  const latest = useRef(choice);
  useEffect(() => {
    latest.current = choice;
  });
  const last = useRef<'question' | 'notes'>('notes');
  const { editor } = choice.text;
  useEffect(() => {
    const look = () => {
      const { text, blocks, standing, choose } = latest.current;
      const caret = caretIn(text);
      if (!caret) return;
      last.current = caret.block === 0 ? 'question' : 'notes';
      // In words that changed since they were read the places would be wrong.
      const here = caret.words === blocks[caret.block] ? standingAt(standing, caret) : undefined;
      choose((before) => {
        if (!here) return before === null ? before : null;
        const { item, block, start, end } = here;
        const isSame = before?.key === item.key && before.by === 'text';
        return isSame ? before : { key: item.key, place: { block, start, end }, by: 'text' };
      });
    };
    const onSelection = () => {
      if (document.activeElement === latest.current.text.field()) look();
    };
    document.addEventListener('selectionchange', onSelection);
    editor?.on('selectionUpdate', look);
    editor?.on('focus', look);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      editor?.off('selectionUpdate', look);
      editor?.off('focus', look);
    };
  }, [editor]);
  return last;
}
