import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.tsx';

/** Speaks when an amount grows; undefined while it is not known yet, and the first known amount is no growth. */
export function useSpokenGrowth(amount: number | undefined, words: string): void {
  const before = useRef(amount);
  useEffect(() => {
    const grown = amount !== undefined && before.current !== undefined && amount > before.current;
    before.current = amount;
    if (grown) announce(words);
  }, [amount, words]);
}
