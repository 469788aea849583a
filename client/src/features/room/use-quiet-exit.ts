import type { MeetingId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { comeBack, leaveQuietly, meetingQuery } from '../../http/meetings.ts';
import { RequestRefused } from '../../http/problem.ts';
import { dropDocument } from '../../live/document-registry.ts';
import { announce } from '../../ui/announce.tsx';
import { isLeaving, setLeaving } from './leaving.ts';

/** Leaves the table: on this screen at once, whether the server can be reached or not. */
export function useQuietExit(meetingId: MeetingId): () => void {
  const show = useExited(meetingId);
  return () => {
    setLeaving(meetingId, true);
    show(true);
    dropDocument({ scope: 'table', meetingId });
    dropDocument({ scope: 'desk', meetingId });
    announce('The case is gone from your screen. Nobody was told.');
  };
}

const againMs = 3_000;

const notHeard =
  'The server has not heard of it yet. The case stays away from this screen; the server is told again by itself.';

/** Tells the server that somebody has left, until it knows; and takes it back. */
export function useLeft(meetingId: MeetingId) {
  const show = useExited(meetingId);
  const [untold, setUntold] = useState(() => isLeaving(meetingId));
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!untold) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = async () => {
      try {
        await leaveQuietly(meetingId);
        setLeaving(meetingId, false);
        setProblem(undefined);
        setUntold(false);
      } catch {
        setProblem(notHeard);
        timer = setTimeout(() => void tell(), againMs);
      }
    };
    void tell();
    return () => clearTimeout(timer);
  }, [untold, meetingId]);
  const back = async () => {
    try {
      await comeBack(meetingId);
    } catch (error) {
      setProblem(error instanceof RequestRefused ? error.message : 'This did not work. Please try again.');
      return;
    }
    setLeaving(meetingId, false);
    show(false);
  };
  return { back: () => void back(), problem };
}

function useExited(meetingId: MeetingId): (exited: boolean) => void {
  const queries = useQueryClient();
  const { queryKey } = meetingQuery(meetingId);
  return (exited) => {
    // An answer that is still on its way knows nothing of this.
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (view: MeetingView | undefined) => view && { ...view, exited });
  };
}
