import { useEffect, useState } from 'react';
import { joinMeeting, type MeetingSocket } from './meeting-socket.ts';
import { onReturn } from './on-return.ts';

/** The joined meeting while the component lives; undefined for the first moment. */
export function useMeeting(meetingId: string): MeetingSocket | undefined {
  const [joined, setJoined] = useState<MeetingSocket>();
  useEffect(() => {
    const socket = joinMeeting(meetingId);
    setJoined(socket);
    const stopReturning = onReturn(() => {
      const { connection } = socket.live.getState();
      if (connection.kind === 'refused' && connection.code === 'signed-out') socket.again();
    });
    return () => {
      stopReturning();
      setJoined(undefined);
      socket.close();
    };
  }, [meetingId]);
  return joined;
}
