import { categories } from '@casecircle/shared/coach/finding.ts';
import type { Item } from '@casecircle/shared/coach/places.ts';

/** The items as they stand in the panel: by kind, and within it as in the text. */
export function inPanelOrder(items: readonly Item[]): Item[] {
  return categories.flatMap((category) => items.filter(({ first }) => first.category === category));
}

/** The first item below these when they go, or the one above where nothing is below. */
export function nextInPanel(items: readonly Item[], going: readonly Item[]): Item | undefined {
  const order = inPanelOrder(items);
  const at = order.findIndex((item) => going.includes(item));
  const stays = (item: Item) => !going.includes(item);
  return order.slice(at).find(stays) ?? order.slice(0, at).findLast(stays);
}
