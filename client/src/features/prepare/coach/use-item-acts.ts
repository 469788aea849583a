import type { Item } from '@casecircle/shared/coach/places.ts';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { ItemActs } from './coach-item.tsx';

type Acts = Record<keyof ItemActs, (item: Item) => void>;

/** The acts by key, the same from one rendering to the next, each upon the item as it stands when it is done. */
export function useItemActs(items: readonly Item[], acts: Acts): ItemActs {
  const latest = useRef({ items, acts });
  useLayoutEffect(() => {
    latest.current = { items, acts };
  });
  return useMemo(() => {
    const by = (act: keyof ItemActs) => (key: string) => {
      const item = latest.current.items.find((one) => one.key === key);
      if (item) latest.current.acts[act](item);
    };
    return { show: by('show'), replace: by('replace'), settle: by('settle'), activate: by('activate') };
  }, []);
}
