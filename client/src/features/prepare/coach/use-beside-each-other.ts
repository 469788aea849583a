import { type RefObject, useEffect, useRef } from 'react';
import { bringIntoList, scrollerOf } from './going.ts';
import { revealIn } from './in-text.ts';
import type { CaseCoach } from './use-case-coach.ts';

/**
 * Where text and panel stand beside each other, each shows what is chosen in the other. Below each other only one of them is in
 * sight, and the page stays where one is.
 */
export function useBesideEachOther(coach: CaseCoach, panel: RefObject<HTMLElement | null>): void {
  const latest = useRef(coach);
  useEffect(() => {
    latest.current = coach;
  });
  const { chosen } = coach;
  useEffect(() => {
    if (!(chosen && scrollerOf(panel.current))) return;
    const { text, read } = latest.current;
    if (chosen.by === 'text') bringIntoList(panel.current, chosen.key);
    else if (chosen.place) revealIn(text, read.blocks, chosen.place);
  }, [chosen, panel]);
}
