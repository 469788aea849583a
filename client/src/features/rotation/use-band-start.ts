import { type RefObject, useLayoutEffect } from 'react';

/** Begins with today in sight and the last meeting beside it; keeps in sight what is, when earlier months come before `first`. */
export function useBandStart(holder: RefObject<HTMLElement | null>, first: string | undefined): void {
  useLayoutEffect(() => {
    const band = holder.current;
    if (!band || first === undefined) return;
    const earlier = band.dataset.width;
    band.dataset.width = String(band.scrollWidth);
    if (earlier !== undefined) band.scrollLeft += band.scrollWidth - Number(earlier);
    else band.scrollLeft = placeOfToday(band);
  }, [first, holder]);
}

/** How far the band has to be moved to show today, with something of what was before it. */
export function placeOfToday(band: HTMLElement): number {
  const today = band.querySelector<HTMLElement>('[data-today]');
  const left = (today?.offsetLeft ?? 0) - Math.min(180, band.clientWidth / 4);
  // The button at the very beginning is shown whole or not at all.
  const button = band.querySelector<HTMLElement>('[data-wider="back"]');
  const edge = button === null ? 0 : button.offsetLeft + button.offsetWidth;
  if (left >= edge) return left;
  return left < edge / 2 ? 0 : edge;
}
