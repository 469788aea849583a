import { readSlips, type Slip } from '@casecircle/shared/document/entries.ts';
import { notebookRoots } from '@casecircle/shared/document/roots.ts';
import { useCallback } from 'react';
import { useRoot } from '../../live/use-root.ts';
import { useRoom } from './room-context.ts';

/** The slips of one’s own notebook, the newest on top: it is the one that is being thought about. */
export function useSlips(): Slip[] {
  const { document } = useRoom().notebook;
  return useRoot(
    document.getMap(notebookRoots.slips),
    useCallback(() => readSlips(document).toReversed(), [document]),
  );
}
