import type { Item } from '@casecircle/shared/coach/places.ts';

/** Moves the focus to an item in the panel, to its first action; to the panel's heading where there is none. */
export function goTo(panel: HTMLElement | null, item: Item | undefined): void {
  const card = item && cardOf(panel, item.key);
  const control = card?.querySelector('button') ?? panel?.querySelector('h2');
  // The list comes to the card; the page, with the text on it, moves only where that is not enough.
  control?.focus({ preventScroll: true });
  if (item) bringIntoList(panel, item.key);
  (card ?? control)?.scrollIntoView({ block: 'nearest' });
}

/** Lets a list that has its own scrolling show a card, and leaves the page where it is. */
export function bringIntoList(panel: HTMLElement | null, key: string): void {
  const card = cardOf(panel, key);
  const list = scrollerOf(card);
  if (!(card && list)) return;
  const [of, inside] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  const [top, bottom] = [Math.max(inside.top, 0) + room, Math.min(inside.bottom, window.innerHeight) - room];
  if (of.top < top) list.scrollTop -= top - of.top;
  else if (of.bottom > bottom) list.scrollTop += Math.min(of.bottom - bottom, of.top - top);
}

/** Kept free above and below a card, in pixels. */
const room = 16;

function cardOf(panel: HTMLElement | null, key: string): HTMLElement | null | undefined {
  return panel?.querySelector<HTMLElement>(`[data-coach-item="${CSS.escape(key)}"]`);
}

/** What scrolls with the panel in it, beside the text; nothing where the panel lies below the text and scrolls with the page. */
export function scrollerOf(part: Element | null | undefined): Element | undefined {
  for (let around = part?.parentElement; around && around !== document.body; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  return undefined;
}
