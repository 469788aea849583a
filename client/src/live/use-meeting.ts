import { useEffect, useState } from 'react';
import { joinMeeting, type MeetingSocket } from './meeting-socket.ts';

/** The joined meeting while the component lives; undefined for the first moment. */
export function useMeeting(meetingId: string): MeetingSocket | undefined {
  const [joined, setJoined] = useState<MeetingSocket>();
  useEffect(() => {
    const socket = joinMeeting(meetingId);
    setJoined(socket);
    return () => {
      setJoined(undefined);
      socket.close();
    };
  }, [meetingId]);
  return joined;
}
