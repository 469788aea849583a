import { useEffect } from 'react';

/** Calls the window by what the page is about, once that is known; until then it has its route's title. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Casecircle`;
  }, [title]);
}
