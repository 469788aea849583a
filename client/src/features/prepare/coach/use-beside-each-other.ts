import { type RefObject, useEffect, useRef } from 'react';
import { bringIntoList, scrollerOf } from './going.ts';
import { revealIn } from './in-text.ts';
import type { CaseCoach } from './use-case-coach.ts';

/**
 * Where text and panel stand beside each other, each shows what is chosen in the other. Below each other only one of them is in
 * sight, and the page stays where one is; only the words in the text come out from below what is said of them.
 */
export function useBesideEachOther(coach: CaseCoach, panel: RefObject<HTMLElement | null>): void {
  const latest = useRef(coach);
  useEffect(() => {
    latest.current = coach;
  });
  const { chosen } = coach;
  useEffect(() => {
    if (!chosen) return;
    const { text, read } = latest.current;
    const isBeside = scrollerOf(panel.current) !== undefined;
    const byText = chosen.by === 'text';
    if (isBeside && byText) bringIntoList(panel.current, chosen.key);
    else if ((isBeside || byText) && chosen.place) revealIn(text, read.blocks, chosen.place);
  }, [chosen, panel]);
}
