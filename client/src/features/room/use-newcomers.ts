import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meetingQuery } from '../../http/meetings.ts';

/** Whoever joins the group while the meeting runs comes into the room with a name: it is asked for once per newcomer. */
export function useNewcomers({ id, people }: MeetingView, present: readonly PersonId[]): void {
  const queries = useQueryClient();
  const unknown = present.filter((person) => !people.some((known) => known.id === person)).join();
  useEffect(() => {
    if (unknown !== '') void queries.invalidateQueries({ queryKey: meetingQuery(id).queryKey });
  }, [unknown, id, queries]);
}
