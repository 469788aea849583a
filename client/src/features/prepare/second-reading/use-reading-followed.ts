import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ownSecondReadingQuery } from '../../../http/second-readings.ts';
import type { SharedDocument } from '../../../live/shared-document.ts';
import { whenSaved } from '../../../live/when-saved.ts';

/** So long after a change the server is asked how the reading stands. Milliseconds. */
const pause = 500;

/**
 * Asks anew how the second reading stands when something in the draft has changed: an answer comes into the draft, and what its author
 * changes ends the reading.
 */
export function useReadingFollowed(meetingId: string, draft: SharedDocument): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { queryKey } = ownSecondReadingQuery(meetingId);
    const ask = async () => {
      const known = queries.getQueryData(queryKey);
      if (!known?.needed || known.state === null) return;
      if (await whenSaved(draft)) void queries.invalidateQueries({ queryKey });
    };
    const onUpdate = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pause);
    };
    draft.document.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      draft.document.off('update', onUpdate);
    };
  }, [meetingId, draft, queries]);
}
