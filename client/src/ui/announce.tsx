import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

type Said = { words: string; count: number };

let said: Said = { words: '', count: 0 };
const listeners = new Set<() => void>();

/** Speaks to screen readers without moving the focus. Saying the same words twice speaks them twice. */
export function announce(words: string): void {
  said = { words, count: said.count + 1 };
  for (const listener of listeners) listener();
}

/** The live region that speaks what `announce` is given. Mounted once, by the app. */
export function Announcer() {
  const { words, count } = useSyncExternalStore(listen, () => said);
  // A region is spoken when its text changes: the two halves take turns so that a repetition is a change.
  return (
    <VisuallyHidden>
      <div role="status">{count % 2 === 1 ? words : ''}</div>
      <div role="status">{count % 2 === 0 ? words : ''}</div>
    </VisuallyHidden>
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
