import type { Item } from '@casecircle/shared/coach/places.ts';

/** Moves the focus to an item in the panel, to its first action; to the panel's heading where there is none. */
export function goTo(panel: HTMLElement | null, item: Item | undefined): void {
  const found = item && panel?.querySelector<HTMLElement>(`[data-coach-item="${CSS.escape(item.key)}"] button`);
  (found ?? panel?.querySelector<HTMLElement>('h2'))?.focus();
}

/** To the item that follows `from` on the page, before `from` itself goes. */
export function goToNext(panel: HTMLElement | null, items: readonly Item[], from: Item | undefined): void {
  const shown = inOrderOf(panel, items);
  const at = from ? shown.indexOf(from) : -1;
  goTo(panel, shown[at + 1] ?? (at > 0 ? shown[at - 1] : undefined));
}

/** The items as they stand in the panel, from top to bottom. */
function inOrderOf(panel: HTMLElement | null, items: readonly Item[]): Item[] {
  const keys = [...(panel?.querySelectorAll<HTMLElement>('[data-coach-item]') ?? [])].map(
    ({ dataset }) => dataset.coachItem,
  );
  return keys.flatMap((key) => items.filter((item) => item.key === key));
}

/**
 * F8 and Shift+F8, wherever one is on the page: to the next or the previous item in the order of the text. True when the key was
 * one of them.
 */
export function followKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'preventDefault'>,
  { items, active }: { items: readonly Item[]; active: string | null },
): boolean {
  if (event.key !== 'F8') return false;
  event.preventDefault();
  const at = items.findIndex(({ key }) => key === active);
  const step = event.shiftKey ? -1 : 1;
  const next = at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % Math.max(items.length, 1);
  goTo(document.querySelector<HTMLElement>('[data-coach-panel]'), items[next]);
  return true;
}
