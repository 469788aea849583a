import { type KeyboardEvent, useRef, useState } from 'react';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One stop of the Tab key for many buttons in a row: arrows, Home and End move among those marked `data-place` with
 * their key. `start` is where one arrives.
 */
export function useRoving<Holder extends HTMLElement>(keys: readonly string[], start: string | undefined) {
  const holder = useRef<Holder>(null);
  const [at, setAt] = useState(start);
  const stop = at !== undefined && keys.includes(at) ? at : (start ?? keys[0]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || !(event.target instanceof HTMLElement) || event.target.dataset.place === undefined) return;
    event.preventDefault();
    const next = keys[step(keys.indexOf(event.target.dataset.place), keys.length - 1)];
    holder.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  };
  const stopAt = (key: string) => ({ 'data-place': key, tabIndex: key === stop ? 0 : -1, onFocus: () => setAt(key) });
  return { holder, onKeyDown, stopAt };
}
