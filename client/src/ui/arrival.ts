import { type RefObject, useEffect, useRef } from 'react';

let arriving = false;

/** Called by the router's shell when a person moves to another page (not on the first one). */
export function expectArrival(): void {
  arriving = true;
}

/** Moves the focus to the page's heading after a navigation, so that a screen reader starts there. */
export function useArrival(title: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arriving) return;
    arriving = false;
    heading.current?.focus();
  }, [title]);
  return heading;
}
