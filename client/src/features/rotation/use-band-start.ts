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
  return (today?.offsetLeft ?? 0) - Math.min(180, band.clientWidth / 4);
}
