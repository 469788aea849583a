import { useCallback } from 'react';
import type * as Y from 'yjs';
import { useRoot } from './use-root.ts';

/** The words of a shared text, live. */
export function useText(text: Y.Text): string {
  return useRoot(
    text,
    useCallback(() => text.toString(), [text]),
  );
}
