import { useEffect, useRef } from 'react';
import { announce } from '../ui/announce.tsx';

/**
 * Speaks words once they have stood for a while, and only when they are others than the last ones. `before` is what counts as said
 * at first: null where the first words are not spoken. Null words are passed over, empty ones end what was said.
 */
export function useCalmWord(
  words: string | null,
  { before, pauseMs }: { before: string | null; pauseMs: number },
): void {
  const said = useRef(before);
  useEffect(() => {
    if (words === null || words === said.current) return undefined;
    const timer = setTimeout(() => {
      if (said.current !== null && words !== '') announce(words);
      said.current = words;
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [words, pauseMs]);
}
