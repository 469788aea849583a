import { nextStanding, type Standing } from '@casecircle/shared/coach/reading-order.ts';
import { type RefObject, useEffect, useRef } from 'react';
import { announce } from '../../../ui/announce.tsx';
import { goTo } from './going.ts';
import { caretIn } from './in-text.ts';
import type { CaseCoach } from './use-case-coach.ts';

/**
 * F8 and Shift+F8, wherever one is on the page: from the caret, or from what was looked at last, to the next place or to the one
 * before it, in the order of the text.
 */
export function useFindingKeys(coach: CaseCoach, panel: RefObject<HTMLElement | null>): void {
  const latest = useRef(coach);
  useEffect(() => {
    latest.current = coach;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      const { text, standing, chosen } = latest.current;
      const from = caretIn(text) ?? chosen?.place;
      const next = nextStanding(standing, from, event.shiftKey ? 'back' : 'on');
      if (!next) announce('Nothing to ask about.');
      else goToPlace(latest.current, panel.current, next, chosen?.key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [panel]);
}

/** To the card of these words, at this of their places. */
export function goToPlace(
  { choose }: Pick<CaseCoach, 'choose'>,
  panel: HTMLElement | null,
  { item, block, start, end }: Standing,
  before?: string,
): void {
  const place = { block, start, end };
  choose({ key: item.key, place, by: 'keys' });
  goTo(panel, item);
  // The focus stays on the card: without a word nobody would hear that it is another place.
  if (before === item.key) announce(`${item.words}, ${nth(item, place)} of ${item.places.length}.`);
}

function nth({ places }: Standing['item'], { block, start }: { block: number; start: number }): number {
  return places.findIndex(([place]) => place?.block === block && place.start === start) + 1;
}
